import type { Draft } from './draft.ts';
import type { Fix } from './finding.ts';
import { cutSentence, only } from './fixes.ts';
import type { Found } from './rule.ts';
import type { Sentence } from './sentences.ts';

/** Figures, days and asks are more than a put-down: such a sentence is not cut. */
const holds =
  /\d|\b(?:i'll|we'll|i will|please|monday|tuesday|wednesday|thursday|friday|yes|approved|agreed|because)\b/i;

/** A put-down that says nothing else may be cut. */
export const cutPutDown = (draft: Draft, sentence: Sentence): readonly Fix[] =>
  sentence.words <= 18 && !holds.test(sentence.flat) ? only(cutSentence(draft, sentence, 'Cut this sentence')) : [];

/** What is said down to somebody in sentences on end is one finding; each of its sentences alone could be cut, so none is. */
export const joined = (draft: Draft, found: readonly Found[]): readonly Found[] => {
  const indexOf = (at: number): number =>
    draft.sentences.find(({ start, end }) => at >= start && at < end)?.index ?? -9;
  const runs: Found[] = [];
  for (const each of found) {
    const last = runs.at(-1);
    if (last && indexOf(each.start) === indexOf(last.end - 1) + 1) {
      const { fixes: _, ...rest } = last;
      runs[runs.length - 1] = { ...rest, end: each.end };
    } else runs.push(each);
  }
  return runs;
};
