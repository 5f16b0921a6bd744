import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import { addDays, Day, Instant, weekdayOf } from '../shared/time.ts';

/** How a day stands for asking: nothing on file speaks against it, something does, or it is not to be had. */
export const dayStandings = ['green', 'amber', 'closed'] as const;
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

/** Days one after another that stand alike for the same reasons. */
export const TimingWindow = z.object({
  from: Day,
  to: Day,
  standing: DayStanding,
  reasons: z.array(z.object({ sort: ReasonSort, line: Line })),
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

/** Each working day with the reasons that hold on it; a day that one of them closes is closed, any other reason is amber. */
export const daysOf = (
  from: Day,
  reasons: readonly Reason[],
): readonly { readonly day: Day; readonly standing: DayStanding; readonly reasons: readonly Reason[] }[] => {
  const order = (one: Reason): number => reasonSorts.indexOf(one.sort);
  return workingDays(from).map((day) => {
    const here = reasons
      .filter((one) => one.from <= day && day <= one.to)
      .toSorted(
        (a, b) => Number(b.closes) - Number(a.closes) || order(a) - order(b) || keyOf(a).localeCompare(keyOf(b)),
      );
    const standing = here.some(({ closes }) => closes) ? 'closed' : here.length > 0 ? 'amber' : 'green';
    return { day, standing, reasons: here };
  });
};

/**
 * Days that stand alike, joined: of closed ones only what closes them is said. Weekends lie between and part nothing.
 */
export const windowsOf = (days: ReturnType<typeof daysOf>): readonly TimingWindow[] => {
  const windows: { from: Day; to: Day; standing: DayStanding; key: string; reasons: TimingWindow['reasons'] }[] = [];
  for (const { day, standing, reasons } of days) {
    const said = reasons.filter(({ closes }) => standing !== 'closed' || closes);
    const once = [...new Map(said.map((one) => [keyOf(one), one])).values()];
    const key = `${standing}\n${once.map(keyOf).join('\n')}`;
    const last = windows.at(-1);
    if (last?.key === key) last.to = day;
    else windows.push({ from: day, to: day, standing, key, reasons: once.map(({ sort, line }) => ({ sort, line })) });
  }
  return windows.map(({ key: _, ...window }) => window);
};
