import { sameThing, thingIn, wordsOf } from '../review/on-file.ts';
import { millis } from '../shared/time.ts';
import { stemOf } from '../signals/changes/object-words.ts';
import type { Fact } from './fact.ts';

type Said = Pick<Fact, 'quote' | 'action' | 'said'>;

/** The share of the shorter words that both have to say, to say the same. */
const alikeFrom = 0.75;

const idle = new Set(
  'the and that this are was were has have had will would can could may might not now again still already also told know knows risk problem issue concern warning trouble news yet for our your their his her its with from into there here been being than then very'.split(
    ' ',
  ),
);
const figures = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
// What slips is late.
const late = /^(?:late|behind|slip|slipp|delay|overdu|lag|postpon)/;

const noNames: ReadonlySet<string> = new Set();

const heard = new WeakMap<Said, { readonly words: ReadonlySet<string>; readonly figures: ReadonlySet<string> }>();

/** What words say, as stems, with figures apart: "slips by two weeks" says "late", "week" and the figure 2. */
const heardIn = (fact: Said) => {
  const known = heard.get(fact);
  if (known) return known;
  const tokens = (
    wordsOf(fact)
      .toLowerCase()
      .match(/\d+(?:[.,]\d+)*|[\p{L}]{3,}/gu) ?? []
  ).map((word) => {
    const figure = figures.indexOf(word);
    return figure < 0 ? word : `${figure}`;
  });
  const read = {
    words: new Set(
      tokens
        .filter((word) => /^\p{L}/u.test(word) && !idle.has(word))
        .map(stemOf)
        .map((stem) => (late.test(stem) ? 'late' : stem)),
    ),
    figures: new Set(tokens.filter((word) => /^\d/.test(word))),
  };
  heard.set(fact, read);
  return read;
};

/** Whether two pieces of news say the same of the same thing, in whatever order and with whatever figures. */
export const saysAlike = (one: Said, other: Said, names: ReadonlySet<string> = noNames): boolean => {
  if (!sameThing(thingIn(wordsOf(one), names), thingIn(wordsOf(other), names))) return false;
  const [a, b] = [heardIn(one).words, heardIn(other).words];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 2 && shared >= alikeFrom * Math.min(a.size, b.size);
};

/** Whether news has a figure that other news has not: "three weeks late" where "two weeks late" was said. */
export const addsFigure = (news: Said, to: Said): boolean => {
  const known = heardIn(to).figures;
  return [...heardIn(news).figures].some((figure) => !known.has(figure));
};

/**
 * News each once, in its order: of what says the same, what was said first, unless a later one brings another figure; then
 * that one. `of` gives the fact of an entry.
 */
export const onceEach = <N>(
  news: readonly N[],
  of: (one: N) => Said,
  names: ReadonlySet<string> = noNames,
): readonly N[] => {
  const kept: N[] = [];
  for (const one of news.toSorted((a, b) => millis(of(a).said) - millis(of(b).said))) {
    const place = kept.findIndex((other) => saysAlike(of(one), of(other), names));
    const known = kept[place];
    if (known === undefined) kept.push(one);
    else if (addsFigure(of(one), of(known))) kept[place] = one;
  }
  return news.filter((one) => kept.includes(one));
};
