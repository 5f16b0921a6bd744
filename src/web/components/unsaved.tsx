import { createContext, use } from 'react';

/** What was typed and is not kept yet, by field; it outlives the page that locks in the middle of a sentence. */
export const UnsavedContext = createContext(new Map<string, string>());

export const useUnsaved = (): Map<string, string> => use(UnsavedContext);
