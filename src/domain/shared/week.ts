import { z } from 'zod';
import { addDays, type Day, daysBetween, weekdayOf } from './time.ts';

// Monday of the first ISO week of 1970.
const firstMonday: Day = '1969-12-29';

/** The Monday of the week that holds this day (ISO 8601). */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** A week by its ISO 8601 name, `2026-W11`: Monday to Sunday, and of the year that its Thursday is in. */
export const weekOf = (day: Day): string => {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${String(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1).padStart(2, '0')}`;
};

/** The Monday of a week. */
export const firstDayOf = (week: string): Day =>
  addDays(mondayOf(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7);

/** A week as ISO 8601 names it. `2026-W53` is one; `2025-W53` is none. */
export const Week = z
  .string()
  .regex(/^(?:19|20|21)\d\d-W(?:0[1-9]|[1-4]\d|5[0-3])$/, 'Name a week as 2026-W11.')
  .refine((week) => !/^\d{4}-W\d\d$/.test(week) || weekOf(firstDayOf(week)) === week, 'That year has 52 weeks.');
export type Week = z.infer<typeof Week>;

/** The week `count` weeks later (earlier when negative). */
export const addWeeks = (week: Week, count: number): Week => weekOf(addDays(firstDayOf(week), count * 7));

/** How many weeks lie between the first week of 1970 and this one; negative before. */
export const weekNumber = (week: Week): number => daysBetween(firstMonday, firstDayOf(week)) / 7;

/** Its seven days, Monday first. */
export const daysOf = (week: Week): readonly Day[] => {
  const monday = firstDayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
};
