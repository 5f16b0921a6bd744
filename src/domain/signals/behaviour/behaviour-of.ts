import { months } from '../../language/calendar-words.ts';
import type { Id } from '../../shared/id.ts';
import type { Day } from '../../shared/time.ts';
import { answeredLength, answerTime } from './habits-answers.ts';
import { askPlace, form, hours, inline, length, questions, talks } from './habits-writing.ts';
import type { Material } from './material.ts';
import type { BehaviourSubject, Claim, Habit } from './observation.ts';
import { type SampleRule, type Seen, sampleOf, sampleRule } from './sample.ts';

/** Everything that can be told of how somebody works, in the order of a page. */
export const habits: readonly Habit[] = [
  answerTime,
  answeredLength,
  askPlace,
  questions,
  length,
  form,
  inline,
  hours,
  talks,
];

/** A plain sentence about how somebody works, with its count, its period and examples. */
export type Observation = {
  readonly id: string;
  readonly about: BehaviourSubject;
  /** "Answers within 2 working hours as a rule (41 of 56 answers, March to June)." */
  readonly sentence: string;
  /** More numbers, as a sentence; empty where there are none. */
  readonly detail: string;
  readonly count: number;
  readonly of: number;
  /** The first and the last day of what was counted, on their clock. */
  readonly from: Day;
  readonly to: Day;
  /** The newest of what it was so in. */
  readonly examples: readonly Id[];
};

/** What nothing is said of: too little is known yet, or what is known shows no habit. */
export type Unsaid = {
  readonly about: BehaviourSubject;
  readonly title: string;
  readonly cases: number;
  readonly weeks: number;
  readonly enough: boolean;
  /** "How long their mails are: not enough yet, 5 mails of theirs, 12 needed." */
  readonly sentence: string;
};

/** "March", "March to June", with the years where they are not this one: "November 2025 to March 2026". */
export const periodWords = (from: Day, to: Day, now: Day): string => {
  const month = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? '';
  const year = (day: Day): string => day.slice(0, 4);
  if (year(from) !== year(to)) return `${month(from)} ${year(from)} to ${month(to)} ${year(to)}`;
  const of = year(to) === year(now) ? '' : ` ${year(to)}`;
  return month(from) === month(to) ? `${month(to)}${of}` : `${month(from)} to ${month(to)}${of}`;
};

const examples = 3;
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The newest, each of another day on its writer's clock. */
const newestOf = (hits: readonly Seen[]): readonly Id[] => {
  const days = new Map<Day, Id>();
  for (const { at, ahead = 0, sources } of hits.toSorted((a, b) => b.at - a.at)) {
    const source = sources.at(-1);
    const day = dayAt(at + ahead * 60_000);
    if (source !== undefined && !days.has(day)) days.set(day, source);
    if (days.size === examples) break;
  }
  return [...new Set(days.values())];
};

const observation = (about: BehaviourSubject, claim: Claim, seen: readonly Seen[], now: number): Observation => {
  const among = (claim.among ?? seen).map(({ at }) => at);
  const from = dayAt(Math.min(...among));
  const to = dayAt(Math.max(...among));
  return {
    id: claim.id,
    about,
    sentence: `${claim.words} (${claim.count} of ${claim.of} ${claim.unit}, ${periodWords(from, to, dayAt(now))}).`,
    detail: claim.detail ?? '',
    count: claim.count,
    of: claim.of,
    from,
    to,
    examples: newestOf(claim.hits),
  };
};

const unsaid = ({ about, title, unit: [one, many] }: Habit, seen: readonly Seen[], rule?: SampleRule): Unsaid => {
  const { cases, weeks, enough } = sampleOf(seen, rule);
  const unit = cases === 1 ? one : many;
  const missing =
    cases < sampleRule.cases
      ? `${cases} ${unit}, ${sampleRule.cases} needed`
      : weeks < sampleRule.weeks
        ? `${cases} ${unit}, all in ${weeks} ${weeks === 1 ? 'week' : 'weeks'}; ${sampleRule.weeks} are needed`
        : `${cases} ${unit}, most of them in every other week`;
  const sentence = enough
    ? `${title}: no habit shows in ${cases} ${unit}.`
    : cases === 0
      ? `${title}: nothing yet.`
      : `${title}: not enough yet, ${missing}.`;
  return { about, title, cases, weeks, enough, sentence };
};

/**
 * What can be told of how somebody works, each as a plain sentence with its count and period, and of what nothing can be
 * said. Nothing is said of a small sample, or of what does not hold in odd and in even weeks alike (`sampleRule`). Never a
 * personality, a score or a probability.
 */
export const behaviourOf = (
  material: Material,
): { readonly observations: readonly Observation[]; readonly unsaid: readonly Unsaid[] } => {
  const observations: Observation[] = [];
  const open: Unsaid[] = [];
  for (const one of habits) {
    const seen = one.seen(material);
    const claims = one.claims(seen, material);
    observations.push(...claims.map((claim) => observation(one.about, claim, seen, material.now)));
    if (claims.length === 0) open.push(unsaid(one, seen, material.rule));
  }
  return { observations, unsaid: open };
};
