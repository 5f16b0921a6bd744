import { millis } from '../../shared/time.ts';
import { objectWords } from '../../signals/changes/object-words.ts';
import type { ProfileFact } from './profile-fact.ts';

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ofRank = new Set(
  'priority prio top first number main biggest matter most care everything else before want wants list focus thing goal'.split(
    ' ',
  ),
);

/** What a statement is about, as stems, without the words that only say that it matters. */
export const subjectOf = (quote: string, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...objectWords(quote, names)].filter((stem) => !ofRank.has(stem)));

/** Words that put one thing before another: turned round they say the opposite. */
const ordered = /\b(?:before|ahead of|over|above|rather than|instead of|then)\b/iu;

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && one.size > 0 && [...one].every((word) => other.has(word));

/** The same thing said more than once, newest first. */
export type SaidAgain = { readonly newest: ProfileFact; readonly all: readonly ProfileFact[] };

/** Puts together what was said of one thing in the same words, or about the same things; never what differs in one of them. */
export const saidAgain = (facts: readonly ProfileFact[], names: ReadonlySet<string>): readonly SaidAgain[] => {
  const groups: { readonly key: string; readonly about: ReadonlySet<string>; readonly all: ProfileFact[] }[] = [];
  const newestFirst = facts.toSorted((a, b) => millis(b.said) - millis(a.said) || a.id.localeCompare(b.id));
  for (const fact of newestFirst) {
    const key = plain(fact.quote);
    const about = ordered.test(fact.quote) ? new Set<string>() : subjectOf(fact.quote, names);
    const same = groups.find(
      (group) => group.all[0]?.polarity === fact.polarity && (group.key === key || sameSet(group.about, about)),
    );
    if (same) same.all.push(fact);
    else groups.push({ key, about, all: [fact] });
  }
  return groups.flatMap(({ all }) => (all[0] ? [{ newest: all[0], all }] : []));
};
