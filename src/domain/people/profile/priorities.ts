import { type Day, millis } from '../../shared/time.ts';
import type { ProfileFact } from './profile-fact.ts';
import { type SaidAgain, saidAgain, subjectOf } from './said-again.ts';
import { knownSince, staleness } from './staleness.ts';

/**
 * A priority with where it stands in the list: 1 is on top. `rank` is the user's word, null where nobody ranked it; `number` is
 * the place that the user or its own words give, null where neither does.
 */
export type Priority = SaidAgain & {
  readonly place: number;
  readonly rank: number | null;
  readonly number: number | null;
};

/** Words that claim the first place. */
const first =
  /\b(?:(?:first|top|number one|no\.? ?1|highest|main|biggest) (?:and (?:only|foremost) )?(?:priority|prio|thing|goal|concern|on (?:her|his|their|the) list|of (?:her|his|their|the) list)|#1|comes? first|above (?:all|everything)|before everything|matters? most|cares? most|nothing else matters|all about|everything else)\b/iu;
const later = ['second', 'third', 'fourth', 'fifth'];
const digits = ['two', 'three', 'four', 'five'];
const placed = new RegExp(
  String.raw`\b(?:(?<word>${later.join('|')}|[2-5](?:nd|rd|th))[- ](?:(?:top|main|biggest|highest) )?(?:priority|prio|goal|concern|on (?:her|his|their|the) list|is\b|comes?\b)|(?:priority|prio|number|no\.?) ?#?(?<digit>${digits.join('|')}|[2-5])\b|#(?<sign>[2-5])\b)`,
  'iu',
);

/** The place that words themselves give: 1 for "her first priority", 2 for "second priority"; null where they give none. */
export const placeIn = (quote: string): number | null => {
  const said = placed.exec(quote);
  const claim = first.exec(quote);
  // "First priority is cash, second priority is calm" begins with the first.
  if (said === null || (claim !== null && claim.index < said.index)) return claim === null ? null : 1;
  const { word = '', digit = '', sign = '' } = said.groups ?? {};
  const named = [later, digits].map((words) => words.indexOf((word || digit).toLowerCase())).find((at) => at >= 0);
  return named === undefined ? Number.parseInt(word || digit || sign, 10) : named + 2;
};

/** Priorities that cannot both hold as they were said, and what to ask. */
export type PriorityConflict = {
  readonly why: 'first' | 'order' | 'against';
  /** The newest first. */
  readonly facts: readonly ProfileFact[];
};

const unplaced = 1000;

/** The newest words that give it a place. */
const saidPlace = (all: readonly ProfileFact[]): number | null =>
  all
    .toSorted((a, b) => millis(b.said) - millis(a.said))
    .map(({ quote }) => placeIn(quote))
    .find((place) => place !== null) ?? null;

const rankOf = (all: readonly ProfileFact[]): number | null => {
  const ranks = all.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  return ranks.length === 0 ? null : Math.min(...ranks);
};

/**
 * Priorities in their order: by the user's ranks, then by the place their newest words give, then by what was last known to
 * hold, newest first. Gaps close and ranks
 * given twice stand one after the other, the newer first; the same priority said again stands once.
 */
export const inOrder = (facts: readonly ProfileFact[], names: ReadonlySet<string>): readonly Priority[] => {
  const since = ({ all }: SaidAgain): number => Math.max(...all.map((fact) => millis(knownSince(fact))));
  return saidAgain(
    facts.filter(({ polarity }) => polarity !== 'negative'),
    names,
  )
    .map((group) => ({ group, rank: rankOf(group.all), said: saidPlace(group.all), since: since(group) }))
    .sort(
      (a, b) =>
        (a.rank ?? unplaced) - (b.rank ?? unplaced) ||
        (a.said ?? unplaced) - (b.said ?? unplaced) ||
        b.since - a.since ||
        a.group.newest.id.localeCompare(b.group.newest.id),
    )
    .map(({ group, rank, said }, index) => {
      const place = index + 1;
      return { ...group, place, rank, number: rank !== null ? place : said === null ? null : Math.max(said, place) };
    });
};

const rankIn = (all: readonly ProfileFact[]): { readonly rank?: number } => {
  const rank = rankOf(all);
  return rank === null ? {} : { rank };
};

const before = /^(.+?)\s(?:comes |goes |is |ranks? )?(?:before|ahead of|over|above|rather than)\s(.+)$/iu;

const orderIn = (
  quote: string,
  names: ReadonlySet<string>,
): readonly [ReadonlySet<string>, ReadonlySet<string>] | null => {
  const [, one, other] = before.exec(quote) ?? [];
  return one === undefined || other === undefined ? null : [subjectOf(one, names), subjectOf(other, names)];
};

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word));

/** Pairs that contradict each other, of what still counts, the newest first; what the user ranked is settled. */
export const conflictsIn = (
  facts: readonly ProfileFact[],
  names: ReadonlySet<string>,
  today: Day,
): readonly PriorityConflict[] => {
  const newest = saidAgain(facts, names)
    .map(({ newest: one, all }) => ({ ...one, ...rankIn(all) }))
    // What is out of date is asked about anyway.
    .filter((fact) => staleness(fact, today) === null)
    .slice(0, 40);
  const found: PriorityConflict[] = [];
  const firsts = new Set<ProfileFact>();
  const settled = (one: ProfileFact, other: ProfileFact): boolean => one.rank !== undefined || other.rank !== undefined;
  const read = newest.map((fact) => ({
    fact,
    about: subjectOf(fact.quote, names),
    order: orderIn(fact.quote, names),
    claims: fact.polarity !== 'negative' && first.test(fact.quote),
  }));
  for (const [index, { fact: one, about, order, claims }] of read.entries()) {
    for (const other of read.slice(index + 1)) {
      if (settled(one, other.fact)) continue;
      const same =
        about.size > 0 && about.size === other.about.size && [...about].every((word) => other.about.has(word));
      if (order && other.order && meets(order[0], other.order[1]) && meets(order[1], other.order[0])) {
        found.push({ why: 'order', facts: [one, other.fact] });
      } else if (same && (one.polarity === 'negative') !== (other.fact.polarity === 'negative')) {
        found.push({ why: 'against', facts: [one, other.fact] });
      } else if (!same && claims && other.claims && !meets(about, other.about)) {
        firsts.add(one).add(other.fact);
      }
    }
  }
  // Three that each come first are one question, and not three.
  const all =
    firsts.size > 0 ? [{ why: 'first' as const, facts: newest.filter((one) => firsts.has(one)) }, ...found] : found;
  return all.slice(0, 3);
};
