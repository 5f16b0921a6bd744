import { z } from 'zod';
import { type Day, dayOf, type Instant } from '../shared/time.ts';

/**
 * What may be let go once it is old: proposals nobody decided, own notes, brought-in mail and transcripts nothing accepted
 * rests on, closed disagreements, drafts that were never sent, reminders that are over.
 */
export const expiring = ['proposals', 'notes', 'mail', 'disagreements', 'drafts', 'reminders'] as const;
export const Expiring = z.enum(expiring);
export type Expiring = z.infer<typeof Expiring>;

/** For how many months each is kept; what is not named is kept for good. */
export const ExpiryRules = z.partialRecord(Expiring, z.number().int().min(1).max(240));
export type ExpiryRules = Readonly<z.infer<typeof ExpiryRules>>;

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The day so many months before another; the last of its month where that has no such day: 31 March less one is 28 or 29 February. */
export const monthsBefore = (day: Day | Instant, months: number): Day => {
  const [year = 0, month = 1, date = 1] = dayOf(day).split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const [inYear, inMonth] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
  const clamped = Math.min(date, lastOf(inYear, inMonth));
  return new Date(Date.UTC(inYear, inMonth, clamped)).toISOString().slice(0, 10);
};
