import { addDays, type Day, type Instant, inZone, millis } from '../shared/time.ts';
import type { Clock } from './reminder.ts';

const dayMillis = 86_400_000;

/** How far the wall clock of a zone is ahead of UTC at a point in time, in milliseconds. */
const aheadAt = (epoch: number, zone: string): number =>
  millis(`${inZone(epoch, zone).slice(0, 19)}Z`) - Math.floor(epoch / 1000) * 1000;

/**
 * The point in time at which a wall clock in `zone` (IANA) shows `clock` on `day`, as RFC 5545 (3.3.5) says: a time that
 * is shown twice is the first of the two, and a time that the clocks jump over is counted on from before the jump (02:30
 * is then 03:30). Throws a `RangeError` for an unknown zone.
 */
export const instantOnWall = ({ day, clock }: { readonly day: Day; readonly clock: Clock }, zone: string): Instant => {
  const asUtc = millis(`${day}T${clock}:00Z`);
  // No zone changes its clocks twice within two days, nor is further than that from UTC.
  const before = asUtc - aheadAt(asUtc - dayMillis, zone);
  const after = asUtc - aheadAt(asUtc + dayMillis, zone);
  const shows = (epoch: number): boolean => inZone(epoch, zone).slice(0, 16) === `${day}T${clock}`;
  const shown = [before, after].filter(shows);
  return inZone(shown.length > 0 ? Math.min(...shown) : before, zone);
};

/** What a wall clock in `zone` shows at a point in time. */
export const wallAt = (epoch: number, zone: string): { readonly day: Day; readonly clock: Clock } => {
  const shown = inZone(epoch, zone);
  return { day: shown.slice(0, 10), clock: shown.slice(11, 16) };
};

/** The next such weekday strictly after `day`; 0 is Monday. */
export const weekdayAfter = (day: Day, weekday: number): Day => {
  let next = addDays(day, 1);
  while ((new Date(`${next}T00:00:00Z`).getUTCDay() + 6) % 7 !== weekday) next = addDays(next, 1);
  return next;
};
