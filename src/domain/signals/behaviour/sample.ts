import type { Id } from '../../shared/id.ts';

/** One thing that was seen: a mail, or a mail and its answer. */
export type Seen = { readonly at: number; readonly sources: readonly Id[] };

/**
 * From how much something may be said: so many cases, in so many weeks, so many of them in odd and in even weeks; what
 * is said holds in both halves, or in one nearly (`slack`). Chosen by `bench/accuracy/behaviour.ts`.
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
  if (!sampleOf(all, rule).enough) return undefined;
  const hits = all.filter(hit);
  const nearly = (others: readonly T[]): boolean => shareIn(others, hit) >= least - rule.slack;
  if (hits.length < least * all.length || !halvesOf(all).every(nearly)) return undefined;
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

/** So many cases of each of two kinds, and of each half, before one may be said to differ from the other. */
export const contrastRule = { group: 8, half: 4 } as const;

/** Whether `is` splits what was seen into two groups that are both large enough, and differ alike in both halves. */
export const differs = <T extends Seen>(
  all: readonly T[],
  is: (one: T) => boolean,
  apart: (these: readonly T[], others: readonly T[]) => boolean,
  rule: SampleRule = sampleRule,
): boolean => {
  if (!sampleOf(all, rule).enough) return false;
  const groups = (of: readonly T[]): readonly [readonly T[], readonly T[]] => [
    of.filter(is),
    of.filter((one) => !is(one)),
  ];
  const [these, others] = groups(all);
  if (Math.min(these.length, others.length) < contrastRule.group || !apart(these, others)) return false;
  return halvesOf(all).every((half) => {
    const [some, rest] = groups(half);
    return Math.min(some.length, rest.length) >= contrastRule.half && apart(some, rest);
  });
};
