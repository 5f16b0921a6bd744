import type { Id } from '../../shared/id.ts';

/** One thing that was seen: a mail, or a mail and its answer. */
export type Seen = {
  readonly at: number;
  /** How far the clock it was written by was ahead of UTC, in minutes, where that counts. */
  readonly ahead?: number;
  readonly sources: readonly Id[];
};

/**
 * From how much something may be said: so many cases, in so many weeks, so many of them in odd and in even weeks; what
 * is said holds in both halves, or in one nearly (`slack`); `half: 0` does without halves. Chosen by
 * `bench/accuracy/behaviour.ts`.
 */
export const sampleRule = { cases: 12, weeks: 4, half: 5, slack: 0.1 };
export type SampleRule = Readonly<typeof sampleRule>;

const week = 7 * 86_400_000;
/** The number of a week that begins on Monday. */
export const weekOf = (at: number): number => Math.floor((at + 3 * 86_400_000) / week);

/** The two halves of what was seen: even and odd weeks. */
export const halvesOf = <T extends { readonly at: number }>(
  all: readonly T[],
): readonly [readonly T[], readonly T[]] => [
  all.filter(({ at }) => weekOf(at) % 2 === 0),
  all.filter(({ at }) => weekOf(at) % 2 !== 0),
];

/** How much there is of something. */
export type Sample = { readonly cases: number; readonly weeks: number; readonly enough: boolean };

export const sampleOf = (all: readonly { readonly at: number }[], rule: SampleRule = sampleRule): Sample => {
  const weeks = new Set(all.map(({ at }) => weekOf(at))).size;
  const enough =
    all.length >= rule.cases && weeks >= rule.weeks && halvesOf(all).every((half) => half.length >= rule.half);
  return { cases: all.length, weeks, enough };
};

/** A share that is large enough, in both halves. */
export type Share = {
  readonly count: number;
  readonly of: number;
  readonly hits: readonly Seen[];
  /** Whether it is so in other cases too, however few. */
  readonly holdsIn: (others: readonly Seen[]) => boolean;
};

const shareIn = <T>(all: readonly T[], hit: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(hit).length / all.length;

/** How often something is so, where it is so in at least a share `least` of all cases and nearly so in both halves. */
export const shareOf = <T extends Seen>(
  all: readonly T[],
  hit: (one: T) => boolean,
  least: number,
  rule: SampleRule = sampleRule,
): Share | undefined => {
  const hits = all.filter(hit);
  const nearly = (others: readonly T[]): boolean => shareIn(others, hit) >= least - rule.slack;
  if (all.length < rule.cases || hits.length < least * all.length || !sampleOf(all, rule).enough) return undefined;
  if (rule.half > 0 && !halvesOf(all).every(nearly)) return undefined;
  // Other cases of the same habit.
  return { count: hits.length, of: all.length, hits, holdsIn: (others) => nearly(others as readonly T[]) };
};

/** The value below which a share of all values lies, of values in any order. */
export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place));
};

/**
 * So many cases of each of two kinds, and of each half, before one may be said to differ from the other; and how far
 * apart their ranks lie at least, in standard errors: chance alone does that in one of two hundred.
 */
export const contrastRule = { group: 8, half: 4, errors: 2.6 } as const;

/** By how many standard errors the values of one group rank below those of the other (Mann and Whitney, ties corrected). */
export const ranksBelow = (these: readonly number[], others: readonly number[]): number => {
  const all = [
    ...these.map((value) => ({ value, mine: true })),
    ...others.map((value) => ({ value, mine: false })),
  ].sort((a, b) => a.value - b.value);
  const total = all.length;
  let ranks = 0;
  let ties = 0;
  for (let from = 0; from < total; ) {
    let to = from;
    while (to < total && all[to]?.value === all[from]?.value) to += 1;
    const size = to - from;
    ranks += all.slice(from, to).filter(({ mine }) => mine).length * ((from + 1 + to) / 2);
    ties += size ** 3 - size;
    from = to;
  }
  const product = these.length * others.length;
  const spread = Math.sqrt((product / 12) * (total + 1 - ties / (total * (total - 1))));
  return spread > 0 ? (product / 2 + (these.length * (these.length + 1)) / 2 - ranks) / spread : 0;
};

/** What is compared between two groups: the lower value of the first, and whether the two lie apart enough to say so. */
export type Contrast<T> = {
  readonly is: (one: T) => boolean;
  readonly value: (one: T) => number;
  readonly apart: (these: readonly T[], others: readonly T[]) => boolean;
};

/** Whether what was seen falls into two groups that are both large enough, differ alike in both halves, and not by chance. */
export const differs = <T extends Seen>(
  all: readonly T[],
  { is, value, apart }: Contrast<T>,
  rule: SampleRule = sampleRule,
): boolean => {
  if (!sampleOf(all, rule).enough) return false;
  const groups = (of: readonly T[]): readonly [readonly T[], readonly T[]] => [
    of.filter(is),
    of.filter((one) => !is(one)),
  ];
  const [these, others] = groups(all);
  if (Math.min(these.length, others.length) < contrastRule.group || !apart(these, others)) return false;
  if (ranksBelow(these.map(value), others.map(value)) < contrastRule.errors) return false;
  return halvesOf(all).every((half) => {
    const [some, rest] = groups(half);
    return Math.min(some.length, rest.length) >= contrastRule.half && apart(some, rest);
  });
};
