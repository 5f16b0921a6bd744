import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A day out of its numbers; null where no such day exists (31 June). Month 1 to 12. */
export const dayAt = (year: number, month: number, date: number): Day | null => {
  if (month < 1 || month > 12 || date < 1 || date > lastDateOf(year, month) || year < 1900 || year > 2200) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** How many days a month has. */
export const lastDateOf = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** The next such weekday strictly after `from`; 0 is Monday. */
export const nextWeekday = (from: Day, weekday: number): Day =>
  addDays(from, ((weekday - weekdayOf(from) + 6) % 7) + 1);

/** The last such weekday strictly before `from`; 0 is Monday. */
export const lastWeekday = (from: Day, weekday: number): Day =>
  addDays(from, -(((weekdayOf(from) - weekday + 6) % 7) + 1));

/** Monday of the week that holds `day`; a week begins on `weekStart` (0 is Monday). */
export const mondayOf = (day: Day, weekStart = 0): Day =>
  addDays(day, ((7 - weekStart) % 7) - ((weekdayOf(day) - weekStart + 7) % 7));

/** First and last day. */
export type Range = { readonly day: Day; readonly end: Day };

/** First and last day of a month; months beyond 1 to 12 lie in the years around. */
export const monthRange = (year: number, month: number): Range => {
  const months = year * 12 + month - 1;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return { day: dayAt(y, m, 1) ?? '1970-01-01', end: dayAt(y, m, lastDateOf(y, m)) ?? '1970-01-01' };
};

/** First and last day of the months `from` to `to` of a year, counted on into the years around. */
export const monthsRange = (year: number, from: number, to: number): Range => ({
  day: monthRange(year, from).day,
  end: monthRange(year, to).end,
});

/** The year in which a month lies next: this year while it has not ended. */
export const yearOfNext = (reference: Day, month: number): number =>
  month >= monthOf(reference) ? yearOf(reference) : yearOf(reference) + 1;

/** The same date some months on, or the last of that month. */
export const addMonths = (from: Day, count: number): Day | null => {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayAt(year, month, Math.min(dateOf(from), lastDateOf(year, month)));
};

/** Monday to Friday and no holiday of the calendar. */
export const isWorkday = (day: Day, calendar: WorkCalendar): boolean =>
  weekdayOf(day) < 5 && !calendar.holidays?.some((holiday) => holiday.day === day);

/** The day `count` working days after `from` (before, when negative); `from` does not count. */
export const addWorkdays = (from: Day, count: number, calendar: WorkCalendar): Day => {
  let day = from;
  const step = Math.sign(count);
  // A calendar of nothing but holidays must end as well.
  for (let left = Math.min(Math.abs(count), 400), tries = 0; left > 0 && tries < 3000; tries += 1) {
    day = addDays(day, step);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
};

/** `count` days, working days, weeks, fortnights, months, quarters or years after `from`; null beyond the calendar. */
export const later = (from: Day, count: number, unit: string, calendar: WorkCalendar): Day | null => {
  if (/^(?:w(?:ork)?d|working|business|weekd)/.test(unit)) return addWorkdays(from, count, calendar);
  const days = unit.startsWith('d') ? 1 : unit.startsWith('w') ? 7 : unit.startsWith('f') ? 14 : 0;
  const day =
    days > 0
      ? addDays(from, count * days)
      : addMonths(from, unit.startsWith('m') ? count : unit.startsWith('q') ? count * 3 : count * 12);
  return day === null || yearOf(day) > 2200 || yearOf(day) < 1900 ? null : day;
};
