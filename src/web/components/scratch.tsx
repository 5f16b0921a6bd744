import { createContext, use } from 'react';

/** A draft that was pasted and is not kept anywhere; it goes when the page goes. */
export type Scratch = { readonly text: string; readonly setText: (text: string) => void };

export const ScratchContext = createContext<Scratch>({ text: '', setText: () => {} });

export const useScratch = (): Scratch => use(ScratchContext);
