import type { Due } from '../facts/fact.ts';
import { readDates } from '../language/dates.ts';
import { type Day, dayOf, type Instant, millis } from '../shared/time.ts';
import { stemOf } from '../signals/changes/object-words.ts';
import { goesOnAfter, headIn, inCommon, sameThing, thingIn } from './on-file.ts';

/** As much of a fact as says which of two came later, and whether they can both be so. */
export type Dated = {
  readonly id: string;
  readonly kind: string;
  readonly quote: string;
  readonly due: Due | null;
  readonly said: Instant;
};

export type Days = { readonly first: Day; readonly last: Day };

/** What words name: of what, for which days, and how many of what. */
export type Named = {
  readonly words: string;
  readonly thing: ReadonlySet<string>;
  readonly days: readonly Days[];
  /** By what is counted: "week" → 2, 3. */
  readonly figures: ReadonlyMap<string, ReadonlySet<number>>;
};

const counts = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const figure =
  /(?<![\p{L}\d.,-])(?:([£$€])\s?)?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d]))(?:\s?(%|k\b|m\b))?(?:[ -]([\p{L}]{3,20}))?/giu;
const noUnit =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|and|for|from|the|but|now|who|are|was|were|more|each|percent|thing|time)$/i;

const figuresOf = (text: string): Named['figures'] => {
  const found = new Map<string, Set<number>>();
  for (const [, money = '', digits = '', scale = '', word = ''] of text.matchAll(figure)) {
    const unit = money !== '' ? money : scale === '%' ? '%' : noUnit.test(word) || word === '' ? '' : stemOf(word);
    if (unit === '') continue;
    const spelled = counts.indexOf(digits.toLowerCase()) + 1;
    const times = scale.toLowerCase() === 'k' ? 1000 : scale.toLowerCase() === 'm' ? 1_000_000 : 1;
    const value = (spelled > 0 ? spelled : Number(digits.replaceAll(',', ''))) * times;
    const same = found.get(unit);
    if (same) same.add(value);
    else found.set(unit, new Set([value]));
  }
  return found;
};

const leadIn = /^\s*(?:we |it was )?(?:decided|agreed|decision|news|update|fyi)\b[:,]?\s*(?:(?:that|to|on)\s)?/i;

/** Reads what words name; bare weekdays lie ahead of `said`. */
export const namedIn = (words: string, said: Instant, names: ReadonlySet<string>): Named => ({
  words,
  thing: thingIn(words.replace(leadIn, ''), names),
  days: readDates(words, said, { direction: 'future' }).flatMap(({ day, end, every }) =>
    day === null || every ? [] : [{ first: day, last: end ?? day }],
  ),
  figures: figuresOf(words),
});

/** What a fact names; its day is the one it is due on, else the only one in its words. */
export const namedBy = (fact: Dated, names: ReadonlySet<string>): Named => {
  const read = namedIn(fact.quote, fact.said, names);
  const due = fact.due?.date ?? null;
  const days = due !== null ? [{ first: due, last: fact.due?.end ?? due }] : read.days.length === 1 ? read.days : [];
  return { ...read, days };
};

const meet = (one: Days, other: Days): boolean => one.first <= other.last && other.first <= one.last;
export const meetsAny = (days: readonly Days[], others: readonly Days[]): boolean =>
  days.some((one) => others.some((other) => meet(one, other)));

/** Whether both name days and none in common. */
export const otherDay = (one: Named, other: Named): boolean =>
  one.days.length > 0 && other.days.length > 0 && !meetsAny(one.days, other.days);

/** What both count, and differently; undefined where they agree or count other things. */
export const otherFigure = (one: Named, other: Named): string | undefined =>
  [...one.figures.keys()].find((unit) => {
    const theirs = other.figures.get(unit);
    return theirs !== undefined && ![...(one.figures.get(unit) ?? [])].some((value) => theirs.has(value));
  });

/** `goesOnAfter`, also where an empty word stands between: "the depot opening party" is not the depot. */
const goesOn = (words: string, head: string, names: ReadonlySet<string>, known: ReadonlySet<string>): boolean =>
  goesOnAfter(words, head, names, known) ||
  goesOnAfter(words.replace(/ \p{L}{2,12}ing(?= \p{L})/giu, ''), head, names, known);

const isEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((stem) => other.has(stem));

/** Whether words name just the thing that other words name: one word is the whole name, or two telling ones agree and no other thing begins behind them. */
export const isSameNews = (one: Named, other: Named, names: ReadonlySet<string>): boolean => {
  const units = new Set([...one.figures.keys(), ...other.figures.keys()]);
  const without = ({ thing }: Named) => new Set([...thing].filter((stem) => !units.has(stem)));
  const [a, b] = [without(one), without(other)];
  // "two contractors from April": what is counted is the thing itself.
  if (a.size === 0 || b.size === 0) return one.thing.size > 0 && isEqual(one.thing, other.thing);
  if (isEqual(a, b)) return true;
  const [less, more, words] = a.size <= b.size ? [a, b, other.words] : [b, a, one.words];
  if (!sameThing(a, b) || inCommon(a, b) < 2 || [...less].some((stem) => !more.has(stem))) return false;
  const head = headIn(less === a ? one.words : other.words, names);
  return head !== undefined && !goesOn(words, head, names, less);
};

/** Whether the words name the thing whole, among others, and no other thing begins behind it. */
export const speaksOf = (words: Named, known: Named, names: ReadonlySet<string>): boolean => {
  if (isSameNews(words, known, names)) return true;
  const units = new Set(known.figures.keys());
  const thing = [...known.thing].filter((stem) => !units.has(stem));
  const head = headIn(known.words, names);
  return (
    thing.length > 0 &&
    thing.every((stem) => words.thing.has(stem)) &&
    head !== undefined &&
    !goesOn(words.words, head, names, known.thing)
  );
};

const sorts: Readonly<Record<string, string>> = {
  risk: 'news',
  timing: 'news',
  decision: 'decision',
  commitment: 'promise',
};

/** Whether two facts may speak of one thing at all: news and days, two decisions, two promises. */
export const isOneSort = (one: Dated, other: Dated): boolean => {
  const [a, b] = [sorts[one.kind], sorts[other.kind]];
  return a !== undefined && a === b;
};

/** An older fact, and the newer one that says another day or figure of the same thing. */
export type Outdated<T extends Dated> = { readonly older: T; readonly newer: T };

/**
 * The facts that a newer one speaks against: risks and days, decisions, promises on the very same thing with another day or
 * another figure. Pass open, accepted facts. In the order of the older ones; each beside the newest.
 */
export const outdatedIn = <T extends Dated>(
  facts: readonly T[],
  names: ReadonlySet<string>,
): readonly Outdated<T>[] => {
  const read = facts
    .filter(({ kind }) => sorts[kind] !== undefined)
    .map((fact) => ({ fact, named: namedBy(fact, names) }))
    .filter(({ named }) => named.days.length > 0 || named.figures.size > 0)
    .sort((a, b) => millis(b.fact.said) - millis(a.fact.said));
  const byStem = new Map<string, (typeof read)[number][]>();
  return read
    .flatMap((one) => {
      const { fact, named } = one;
      const near = [...new Set([...named.thing].flatMap((stem) => byStem.get(stem) ?? []))];
      for (const stem of named.thing) {
        const same = byStem.get(stem);
        if (same) same.push(one);
        else byStem.set(stem, [one]);
      }
      const newer = near.find(
        (other) =>
          isOneSort(fact, other.fact) &&
          dayOf(fact.said) <= dayOf(other.fact.said) &&
          millis(fact.said) < millis(other.fact.said) &&
          (otherDay(named, other.named) || otherFigure(named, other.named) !== undefined) &&
          isSameNews(named, other.named, names),
      );
      return newer ? [{ older: fact, newer: newer.fact }] : [];
    })
    .reverse();
};
