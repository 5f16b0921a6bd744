import { addDays, type Day, dayOf, daysBetween, type Instant, millis, weekdayOf } from '../shared/time.ts';

/** Something in the calendar, on the user's wall clock; `away`: nobody works for its whole days. */
export type Busy = { readonly start: Instant; readonly end: Instant; readonly allDay: boolean; readonly away: boolean };

/** What is left of the working time until a day is over: working days, and hours of them that the calendar leaves free. */
export type TimeLeft = { readonly days: number; readonly hours: number };

/** Nobody said when they work: the hours are counted as nine to five, and always said as "about". */
const begins = 9 * 60;
const ends = 17 * 60;

const minuteOf = (instant: Instant): number => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));

const minutesFree = (day: Day, from: number, busy: readonly Busy[]): number => {
  const taken = busy
    .filter(({ start, end, allDay }) => !allDay && dayOf(start) <= day && dayOf(end) >= day)
    .map(({ start, end }) => ({
      start: Math.max(from, dayOf(start) < day ? 0 : minuteOf(start)),
      end: Math.min(ends, dayOf(end) > day ? ends : minuteOf(end)),
    }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  let free = 0;
  let at = from;
  for (const { start, end } of taken) {
    free += Math.max(0, start - at);
    at = Math.max(at, end);
  }
  return free + Math.max(0, ends - at);
};

const lastsOver = ({ start, end, away }: Busy, day: Day): boolean =>
  away && dayOf(start) <= day && (day < dayOf(end) || dayOf(start) === dayOf(end));

/** More days ahead than these tell nothing of today. */
const farthest = 120;

/**
 * Counts the working time from `now` to the end of `last`, both on the user's wall clock: weekdays that are no days off, the
 * rest of today among them, less what stands in the calendar between nine and five. Zero for a day that is past.
 */
export const timeLeft = (
  now: Instant,
  last: Day,
  { busy, off }: { readonly busy: readonly Busy[]; readonly off: ReadonlySet<Day> },
): TimeLeft => {
  const today = dayOf(now);
  const count = Math.min(farthest, daysBetween(today, last));
  let days = 0;
  let minutes = 0;
  for (let place = 0; place <= count; place += 1) {
    const day = addDays(today, place);
    if (weekdayOf(day) > 4 || off.has(day) || busy.some((one) => lastsOver(one, day))) continue;
    const from = place === 0 ? Math.max(begins, minuteOf(now)) : begins;
    if (from >= ends) continue;
    days += 1;
    minutes += minutesFree(day, from, busy);
  }
  return { days, hours: minutes / 60 };
};

/** Whole days between two points in time on the wall clocks of whoever said them. */
export const daysSince = (since: Instant, now: Instant): number =>
  millis(since) > millis(now) ? 0 : daysBetween(dayOf(since), dayOf(now));
