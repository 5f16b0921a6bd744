import { type KnownNames, namesKnown, namesMarked } from './names-marked.ts';
import { type RefusedKind, refusedCues } from './refused-cues.ts';

/** What Updraft does not help with, the words it was read in, why, and what would be fine. */
export type RefusedUse = {
  readonly kind: RefusedKind;
  readonly quote: string;
  readonly why: string;
  readonly instead: string;
};

// What is only told of, refused, or undone is no plan to do it.
const notSo =
  /(?:(?<!why )\b(?:not|never|no|without|stop|end|abolish|against|avoid|instead of|rather than|no longer|protect\w*|prevent\w*|than|nobody|don't|won't|must not|cannot|had to)\b[^.;:!?]{0,24})$/iu;

const says: Readonly<Record<RefusedKind, { readonly why: string; readonly instead: string }>> = {
  job: {
    why: 'Updraft keeps notes on people that they never saw, so it takes no part in deciding about somebody’s job.',
    instead:
      'A post, a team or a budget is fine to propose; about one person, go the way your house has for it, with that person heard. If it is about no one’s job, name what is changed, and not who.',
  },
  rating: {
    why: 'Updraft keeps notes on people that they never saw, so it rates and ranks nobody.',
    instead:
      'A way of giving feedback is fine to propose; the marks of people are not made here. If things are compared, say which.',
  },
  union: {
    why: 'Who organises is protected, so Updraft takes no part in working against it.',
    instead:
      'A proposal that the union or works council is consulted on, as anybody else is, is fine. If another union is meant, say which.',
  },
  whistle: {
    why: 'Who reports wrong-doing is protected, so Updraft takes no part in finding or silencing them.',
    instead:
      'What was reported can be mended with a proposal; so can a safe way to report. If it is about a fault and its repair, say what was reported.',
  },
};

const nobody = namesKnown([]);

/**
 * What of a text would decide about a named person's job, rate people, work against a union or after somebody who reported
 * wrong-doing; undefined where nothing would. `names` are people known. "Hire two nurses" is a budget and passes; so does what
 * somebody has or thinks ("Tom's spreadsheet"), what is only told of, or refused.
 */
export const refusedUse = (text: string, names: KnownNames = nobody): RefusedUse | undefined => {
  const { marked, spelled } = namesMarked(text, names);
  const found = refusedCues.flatMap(([kind, pattern]) =>
    [...marked.matchAll(pattern)].flatMap(({ index, 0: words }) =>
      notSo.test(marked.slice(Math.max(0, index - 48), index)) ? [] : [{ kind, index, quote: spelled(words) }],
    ),
  );
  const [first] = found.toSorted((a, b) => a.index - b.index);
  return first && { kind: first.kind, quote: first.quote, ...says[first.kind] };
};
