import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import { addDays, Day, Instant, weekdayOf } from '../shared/time.ts';

/**
 * How a day stands for asking: nothing on file speaks against it, nothing is on file that could, something does, or it is not to be
 * had.
 */
export const dayStandings = ['green', 'unknown', 'amber', 'closed'] as const;
export const DayStanding = z.enum(dayStandings);
export type DayStanding = z.infer<typeof DayStanding>;

/** What a reason rests on. */
export const reasonSorts = [
  'past-need',
  'away',
  'freeze',
  'day-off',
  'reorganisation',
  'board',
  'bad-news',
  'untold',
  'asked',
  'priority',
  'ready',
  'talk',
  'lead',
  'year-end',
  'full',
  'busy',
] as const;
export const ReasonSort = z.enum(reasonSorts);
export type ReasonSort = z.infer<typeof ReasonSort>;

/** Why days stand as they do: from when to when, what it closes, and the line that says so. */
export type Reason = {
  readonly sort: ReasonSort;
  readonly from: Day;
  readonly to: Day;
  readonly closes: boolean;
  readonly line: Line;
};

/** Working days one after another that stand alike. */
export const TimingWindow = z.object({
  from: Day,
  to: Day,
  standing: DayStanding,
  /** `when` it holds, in words, where that is not on all of these days. */
  reasons: z.array(z.object({ sort: ReasonSort, line: Line, when: z.string() })),
});
export type TimingWindow = Readonly<z.infer<typeof TimingWindow>>;

export const TimingDay = z.object({ day: Day, standing: DayStanding });
export type TimingDay = Readonly<z.infer<typeof TimingDay>>;

/** A point in time that is suggested for the decision. */
export const TimingSlot = z.object({
  start: Instant,
  minutes: z.number().int(),
  /** A talk that stands in the calendar already; null for a free half-hour. */
  moment: Id.nullable(),
  title: z.string(),
  because: z.array(Line),
});
export type TimingSlot = Readonly<z.infer<typeof TimingSlot>>;

/** So far is looked ahead, in days: eight weeks. */
export const timingAhead = 56;

/** The working days from `from` on, for eight weeks. */
export const workingDays = (from: Day): readonly Day[] =>
  Array.from({ length: timingAhead }, (_, place) => addDays(from, place)).filter((day) => weekdayOf(day) < 5);

const keyOf = ({ sort, line }: Pick<Reason, 'sort' | 'line'>): string => `${sort} ${line.text}`;

/**
 * Each working day with the reasons that hold on it; a day that one of them closes is closed, any other reason is amber. One without
 * a reason is green only where anything is known that could be one.
 */
export const daysOf = (
  from: Day,
  reasons: readonly Reason[],
  { known }: { readonly known: boolean },
): readonly { readonly day: Day; readonly standing: DayStanding; readonly reasons: readonly Reason[] }[] => {
  const order = (one: Reason): number => reasonSorts.indexOf(one.sort);
  return workingDays(from).map((day) => {
    const here = reasons
      .filter((one) => one.from <= day && day <= one.to)
      .toSorted(
        (a, b) => Number(b.closes) - Number(a.closes) || order(a) - order(b) || keyOf(a).localeCompare(keyOf(b)),
      );
    const standing = here.some(({ closes }) => closes)
      ? 'closed'
      : here.length > 0
        ? 'amber'
        : known
          ? 'green'
          : 'unknown';
    return { day, standing, reasons: here };
  });
};

/** Days in words, runs of them joined over weekends: "3 December; 8 to 9 December". */
const runsOf = (own: readonly Day[], all: readonly Day[], inWords: (from: Day, to: Day) => string): string => {
  const runs: { from: Day; to: Day; at: number }[] = [];
  for (const day of own) {
    const at = all.indexOf(day);
    const last = runs.at(-1);
    if (last && last.at + 1 === at) {
      last.to = day;
      last.at = at;
    } else runs.push({ from: day, to: day, at });
  }
  return runs.map(({ from, to }) => inWords(from, to)).join('; ');
};

/**
 * Days that stand alike, joined over weekends: of closed ones only what closes them is said. Each reason once, with `when` it
 * holds where that is not on all of the days (as `inWords` says a stretch of days); the first reason first.
 */
export const windowsOf = (
  days: ReturnType<typeof daysOf>,
  inWords: (from: Day, to: Day) => string,
): readonly TimingWindow[] => {
  const windows: { standing: DayStanding; days: Day[]; reasons: Map<string, { one: Reason; on: Day[] }> }[] = [];
  for (const { day, standing, reasons } of days) {
    let last = windows.at(-1);
    if (last?.standing !== standing) {
      last = { standing, days: [], reasons: new Map() };
      windows.push(last);
    }
    last.days.push(day);
    for (const one of reasons.filter(({ closes }) => standing !== 'closed' || closes)) {
      const known = last.reasons.get(keyOf(one));
      if (!known) last.reasons.set(keyOf(one), { one, on: [day] });
      else if (known.on.at(-1) !== day) known.on.push(day);
    }
  }
  return windows.map(({ standing, days: all, reasons }) => ({
    from: all[0] ?? '',
    to: all.at(-1) ?? '',
    standing,
    reasons: [...reasons.values()].map(({ one: { sort, line }, on }) => ({
      sort,
      line,
      when: on.length === all.length ? '' : runsOf(on, all, inWords),
    })),
  }));
};
