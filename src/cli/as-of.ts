import { AppError } from '../app/errors.ts';
import { Day, Instant, inZone } from '../domain/shared/time.ts';

/**
 * The instant that `--as-of` names: a day means 18:00, a time without an offset is read on the wall clock of `zone`.
 * Throws `AppError('bad-input')`.
 */
export const asOf = (typed: string, zone: string): Instant => {
  const wrong = new AppError('bad-input', {
    field: 'as-of',
    detail: 'Write a day or a time: 2010-06-01, 2010-06-01T09:30, or 2010-06-01T09:30:00+02:00.',
  });
  if (Instant.safeParse(typed).success) return typed;
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(typed.trim());
  if (!match || !Day.safeParse(match[1]).success) throw wrong;
  const wall = `${match[1]}T${match[2] ?? '18:00'}${match[3] ?? ':00'}`;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) throw wrong;
  // Twice: near a change of the clocks the first offset may be the other side's.
  let epoch = asUtc;
  for (let round = 0; round < 2; round += 1) {
    const shown = inZone(epoch, zone);
    epoch += asUtc - Date.parse(`${shown.slice(0, 19)}Z`);
  }
  return inZone(epoch, zone);
};
