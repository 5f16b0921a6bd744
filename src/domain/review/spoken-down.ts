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

/** What is said down to somebody in sentences on end of a paragraph is one finding; each of its sentences alone could be cut, so none is. */
export const joined = (draft: Draft, found: readonly Found[]): readonly Found[] => {
  const sentenceAt = (at: number) => draft.sentences.find(({ start, end }) => at >= start && at < end);
  const follow = (before: Found, next: Found): boolean => {
    const [one, other] = [sentenceAt(before.end - 1), sentenceAt(next.start)];
    return one !== undefined && other?.index === one.index + 1 && other.paragraph === one.paragraph;
  };
  const runs: Found[] = [];
  for (const each of found) {
    const last = runs.at(-1);
    if (last && follow(last, each)) {
      const { fixes: _, ...rest } = last;
      runs[runs.length - 1] = { ...rest, end: each.end };
    } else runs.push(each);
  }
  return runs;
};
