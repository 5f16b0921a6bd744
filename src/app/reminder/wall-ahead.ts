import type { Reminder, ReminderTime } from '../../domain/reminders/reminder.ts';
import { instantOnWall } from '../../domain/reminders/wall-clock.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** A time of the wall clock (`2026-03-13T15:00`) that is still to come. Throws `AppError('bad-input')`. */
export const wallAhead = ({ now, zone }: Context, wall: NonNullable<Reminder['wall']>, field: string): ReminderTime => {
  const at = instantOnWall(wall, zone);
  if (millis(at) <= millis(now)) throw new AppError('bad-input', { field, detail: 'That time has passed.' });
  return { wall, at };
};
