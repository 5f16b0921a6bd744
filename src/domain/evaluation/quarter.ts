import { z } from 'zod';
import { months } from '../language/calendar-words.ts';
import { addDays, type Day } from '../shared/time.ts';

/** A quarter of a year by its name: `2026-Q4`. */
export const Quarter = z.string().regex(/^(?:19|20|21)\d\d-Q[1-4]$/, 'Name a quarter like 2026-Q4.');
export type Quarter = z.infer<typeof Quarter>;

/** The quarter a day lies in. */
export const quarterOf = (day: Day): Quarter =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

/** Its first day and its last. */
export const spanOf = (quarter: Quarter): { readonly from: Day; readonly to: Day } => {
  const year = Number(quarter.slice(0, 4));
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  const day = (y: number, month: number): Day => `${y}-${String(month).padStart(2, '0')}-01`;
  return { from: day(year, first), to: addDays(first === 10 ? day(year + 1, 1) : day(year, first + 3), -1) };
};

export const before = (quarter: Quarter): Quarter => quarterOf(addDays(spanOf(quarter).from, -1));
export const after = (quarter: Quarter): Quarter => quarterOf(addDays(spanOf(quarter).to, 1));

/** "October to December 2026" */
export const quarterInWords = (quarter: Quarter): string => {
  const { from, to } = spanOf(quarter);
  return `${months[Number(from.slice(5, 7)) - 1]} to ${months[Number(to.slice(5, 7)) - 1]} ${quarter.slice(0, 4)}`;
};

const settling = 14;
/** The quarter to look back at: in its first two weeks the one before. */
export const toLookBackAt = (today: Day): Quarter => {
  const now = quarterOf(today);
  return addDays(spanOf(now).from, settling) > today ? before(now) : now;
};
