import type { ProposedFact } from './proposed-fact.ts';
export const readTranscript = (_: { readonly text: string; readonly date: string }): readonly ProposedFact[] => [];
