import { type Instant, inZone, millis } from '../domain/shared/time.ts';
import type { Context } from './context.ts';
import { AppError } from './errors.ts';

/** Years in which every zone has whole minutes of offset or close to it, and every date its four figures. */
const years = { first: 1900, last: 2200 } as const;

/** Whether a day or an instant lies in the years that can be asked for. */
export const inReach = (when: string): boolean => {
  const year = Number(when.slice(0, 4));
  return year >= years.first && year <= years.last;
};

/**
 * The point in time to replay, on the wall clock of the user's zone: whatever offset it was asked for with, its first
 * ten characters are the user's day. Throws `AppError('bad-input')` naming `field` for a year out of reach.
 */
export const onUsersClock = (asked: Instant, zone: string, field = 'as-of'): Instant => {
  if (!inReach(asked)) {
    throw new AppError('bad-input', { field, detail: `Name a year from ${years.first} to ${years.last}.` });
  }
  return inZone(millis(asked), zone);
};

/** Whether what was written at `when` was there already: on a replayed day nothing later is seen. */
export const wasThere = ({ now, replayed }: Pick<Context, 'now' | 'replayed'>, when: Instant): boolean =>
  !replayed || millis(when) <= millis(now);
