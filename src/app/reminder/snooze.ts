import { z } from 'zod';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { instantOnWall, wallAt, weekdayAfter } from '../../domain/reminders/wall-clock.ts';
import { Id } from '../../domain/shared/id.ts';
import { addDays, inZone, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { matterOf } from './due.ts';
import { findReminder } from './find-reminder.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { settingsOf } from './settings-of.ts';
import { sealTimetable } from './timetable.ts';

const minute = 60_000;
export const snoozes = ['hour', 'evening', 'tomorrow', 'monday'] as const;
type Until = Pick<Reminder, 'wall' | 'at'>;

/** A time of the wall clock (`2026-03-13T15:00`) that is still to come. Throws `AppError('bad-input')`. */
export const wallAhead = ({ now, zone }: Context, wall: NonNullable<Reminder['wall']>, field: string): Until => {
  const at = instantOnWall(wall, zone);
  if (millis(at) <= millis(now)) throw new AppError('bad-input', { field, detail: 'That time has passed.' });
  return { wall, at };
};

const untilOf = (context: Context, by: (typeof snoozes)[number]): Until => {
  const { now, zone } = context;
  const { morning, evening } = settingsOf(context.store());
  const { day, clock } = wallAt(millis(now), zone);
  if (by === 'hour') return { wall: null, at: inZone(Math.floor(millis(now) / minute) * minute + 60 * minute, zone) };
  if (by === 'evening')
    return wallAhead(context, { day: clock < evening ? day : addDays(day, 1), clock: evening }, 'by');
  const next = by === 'tomorrow' ? addDays(day, 1) : weekdayAfter(day, 0);
  return wallAhead(context, { day: next, clock: morning }, 'by');
};

export const reminderSnooze = operation({
  name: 'reminder.snooze',
  alias: 'snooze',
  summary: 'Put a reminder off, with all that belongs to it: by an hour, to this evening, tomorrow, Monday, or a time.',
  surfaces: ['http', 'cli'],
  positional: ['reminder', 'by'],
  input: z.object({
    reminder: Id,
    by: z.enum(snoozes).optional(),
    /** On the wall clock: 2026-03-13T15:00. */
    until: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/, 'Write it like 2026-03-13T15:00.')
      .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, 'There is no such day.')
      .optional(),
  }),
  output: z.object({ reminder: ReminderView }),
  run: (context, { reminder: id, by = 'hour', until }) => {
    const store = context.store();
    const kept = store.transaction(() => {
      const reminder = findReminder(store, id);
      const to = until
        ? wallAhead(context, { day: until.slice(0, 10), clock: until.slice(11) }, 'until')
        : untilOf(context, by);
      const next: Reminder = { ...reminder, ...to, state: 'scheduled', snoozed: reminder.snoozed + 1 };
      store.reminders.put(next);
      const note = (which: string, what: 'snoozed' | 'acknowledged', detail: string): void =>
        store.reminders.note({ reminder: which, at: context.now, path: 'page', what, detail });
      note(id, 'snoozed', until ? 'until' : by);
      // Put off together: only the latest comes back.
      for (const one of store.reminders.inStates(['attempted', 'shown'], millis(reminder.at))) {
        if (one.id === id || matterOf(one) !== matterOf(reminder)) continue;
        if (store.reminders.pass(one.id, ['attempted', 'shown'], 'acknowledged'))
          note(one.id, 'acknowledged', 'with-later');
      }
      const [view] = reminderViews(context, [next]);
      if (!view) throw new AppError('not-found', { field: 'reminder' });
      return { reminder: view };
    });
    sealTimetable(context);
    return kept;
  },
});
