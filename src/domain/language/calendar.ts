import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';

/** A day out of its numbers; null where no such day exists (31 June). Month 1 to 12. */
export const dayAt = (year: number, month: number, date: number): Day | null => {
  if (month < 1 || month > 12 || date < 1 || date > lastDateOf(year, month) || year < 1900 || year > 2200) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** How many days a month has. */
export const lastDateOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** The next such weekday strictly after `from`; 0 is Monday. */
export const nextWeekday = (from: Day, weekday: number): Day =>
  addDays(from, ((weekday - weekdayOf(from) + 6) % 7) + 1);

/** Monday of the week that holds `day`. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** First and last day of a month. */
export const monthRange = (year: number, month: number): { readonly day: Day; readonly end: Day } => ({
  day: dayAt(year, month, 1) ?? '1970-01-01',
  end: dayAt(year, month, lastDateOf(year, month)) ?? '1970-01-01',
});

/** First and last day of the months `from` to `to` of a year. */
export const monthsRange = (year: number, from: number, to: number): { readonly day: Day; readonly end: Day } => ({
  day: monthRange(year, from).day,
  end: monthRange(year, to).end,
});

/** The year in which a month lies next: this year while it has not ended. */
export const yearOfNext = (reference: Day, month: number): number =>
  month >= monthOf(reference) ? yearOf(reference) : yearOf(reference) + 1;
