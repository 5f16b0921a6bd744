import type { Draft } from './draft.ts';
import { meets } from './sentences.ts';

/** Whether any of the words stands in the draft: asked first, it spares a rule the sentences. Words are in small letters. */
export const mentions = (draft: Draft, words: readonly string[]): boolean =>
  words.some((word) => draft.vocabulary.has(word));

const person = /\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'll|my|our|us|me|you|you're|your)\b/i;

// Several rules ask it of the same draft.
const pasted = new WeakMap<Draft, boolean>();

/**
 * Whether the draft reads as a pasted article: long, and hardly anybody in it says I, we or you. Its words are not the
 * writer's, so rules of tone leave it alone.
 */
export const isPasted = (draft: Draft): boolean => {
  if (draft.words < 350) return false;
  const held = pasted.get(draft);
  if (held !== undefined) return held;
  const spoken = draft.sentences.filter((sentence) => meets(sentence, person)).length;
  const is = spoken < draft.sentences.length * 0.2;
  pasted.set(draft, is);
  return is;
};
