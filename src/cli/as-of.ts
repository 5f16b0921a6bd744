import { AppError } from '../app/errors.ts';
import { onUsersClock } from '../app/replay.ts';
import { Day, fromWall, Instant } from '../domain/shared/time.ts';

/**
 * The instant that `--as-of` names, on the wall clock of `zone`: a day means 18:00, a time without an offset is read on
 * that clock. Throws `AppError('bad-input')`.
 */
export const asOf = (typed: string, zone: string): Instant => {
  const wrong = new AppError('bad-input', {
    field: 'as-of',
    detail: 'Write a day or a time: 2010-06-01, 2010-06-01T09:30, or 2010-06-01T09:30:00+02:00.',
  });
  const plain = typed.trim();
  if (Instant.safeParse(plain).success) return onUsersClock(plain, zone);
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(plain);
  if (!match || !Day.safeParse(match[1]).success) throw wrong;
  const wall = `${match[1]}T${match[2] ?? '18:00'}${match[3] ?? ':00'}`;
  if (!Instant.safeParse(`${wall}Z`).success) throw wrong;
  onUsersClock(`${wall}Z`, zone);
  return fromWall(wall, zone);
};
