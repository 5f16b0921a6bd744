import type { Draft } from './draft.ts';

/** Whether any of the words stands in the draft: asked first, it spares a rule the sentences. Words are in small letters. */
export const mentions = (draft: Draft, words: readonly string[]): boolean =>
  words.some((word) => draft.vocabulary.has(word));
