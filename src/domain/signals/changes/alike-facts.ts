import type { OpenFact } from './link-change.ts';
import { objectWords } from './object-words.ts';

/** Facts that may say the same as these words, those that share most of them first. */
export type AlikeFacts = (words: string) => readonly OpenFact[];

/** More than that share as much only where somebody promised hundreds of things in the same words. */
const most = 60;

const letters = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Looks facts up by the words that tell what they are of: what `sameAs` takes for one shares such a word, or is the same to
 * the letter. Made once for many questions, each of which compares few.
 */
export const alikeAmong = (facts: readonly OpenFact[]): AlikeFacts => {
  const byWord = new Map<string, OpenFact[]>();
  const put = (key: string, fact: OpenFact): void => {
    const there = byWord.get(key);
    if (there) there.push(fact);
    else byWord.set(key, [fact]);
  };
  for (const fact of facts) {
    put(`= ${letters(fact.words)}`, fact);
    for (const stem of objectWords(fact.words)) put(stem, fact);
  }
  return (words) => {
    const shared = new Map<OpenFact, number>();
    for (const stem of objectWords(words))
      for (const fact of byWord.get(stem) ?? []) shared.set(fact, (shared.get(fact) ?? 0) + 1);
    const found = new Set((byWord.get(`= ${letters(words)}`) ?? []).slice(0, most));
    const byShare: OpenFact[][] = [];
    for (const [fact, count] of shared) {
      const those = byShare[count];
      if (those) those.push(fact);
      else byShare[count] = [fact];
    }
    for (const those of byShare.reverse())
      for (const fact of those ?? []) {
        if (found.size >= most) return [...found];
        found.add(fact);
      }
    return [...found];
  };
};
