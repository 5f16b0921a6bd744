import { z } from 'zod';
import type { Reminder, ReminderTime } from '../../domain/reminders/reminder.ts';
import { isBeside, standingAfter } from '../../domain/reminders/reminder-then.ts';
import { wallAt, weekdayAfter } from '../../domain/reminders/wall-clock.ts';
import { Id } from '../../domain/shared/id.ts';
import { addDays, inZone, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findReminder } from './find-reminder.ts';
import { matterOf } from './matter-of.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { planIfChanged } from './ring-round.ts';
import { settingsOf } from './settings-of.ts';
import { sealTimetable } from './timetable.ts';
import { wallAhead } from './wall-ahead.ts';

const minute = 60_000;
export const snoozes = ['hour', 'evening', 'tomorrow', 'monday'] as const;
const withLater = 'with-later';

const untilOf = (context: Context, by: (typeof snoozes)[number]): ReminderTime => {
  const { now, zone } = context;
  const { morning, evening } = settingsOf(context.store());
  const { day, clock } = wallAt(millis(now), zone);
  if (by === 'hour') return { wall: null, at: inZone(Math.floor(millis(now) / minute) * minute + 60 * minute, zone) };
  if (by === 'evening')
    return wallAhead(context, { day: clock < evening ? day : addDays(day, 1), clock: evening }, 'by');
  const next = by === 'tomorrow' ? addDays(day, 1) : weekdayAfter(day, 0);
  return wallAhead(context, { day: next, clock: morning }, 'by');
};

const over = (): AppError =>
  new AppError('changed-elsewhere', {
    field: 'reminder',
    detail: 'It was answered in the meantime, or what it was for has ended.',
    hint: '`updraft reminders` shows what became of it.',
  });

const unanswered = ['scheduled', 'attempted', 'shown'] as const;

const putOff = ({ store: open, now }: Context, reminder: Reminder, to: ReminderTime, how: string): void => {
  const store = open();
  const { id } = reminder;
  if (!store.reminders.pass(id, unanswered, 'scheduled')) throw over();
  store.reminders.put({ ...reminder, ...to, state: 'scheduled', snoozed: reminder.snoozed + 1 });
  const step = { at: now, path: 'page' } as const;
  store.reminders.note({ ...step, reminder: id, what: 'snoozed', detail: how, was: reminder });
  // Put off together: only the latest comes back.
  for (const one of store.reminders.inStates(['attempted', 'shown'], millis(reminder.at))) {
    if (one.id === id || matterOf(one) !== matterOf(reminder)) continue;
    if (store.reminders.pass(one.id, ['attempted', 'shown'], 'acknowledged'))
      store.reminders.note({ ...step, reminder: one.id, what: 'acknowledged', detail: withLater });
  }
};

const takeBack = ({ store: open, now }: Context, reminder: Reminder): void => {
  const store = open();
  const eventsOf = (id: Id) => store.reminders.eventsOf(id).filter((event) => !isBeside(event));
  const events = eventsOf(reminder.id);
  const last = events.at(-1);
  if (reminder.state !== 'scheduled' || last?.what !== 'snoozed' || last.was === null) throw over();
  const step = { at: now, path: 'page', what: 'restored' } as const;
  const { state } = standingAfter(events.slice(0, -1));
  store.reminders.put({ ...reminder, ...last.was, state, snoozed: reminder.snoozed - 1 });
  store.reminders.note({ ...step, reminder: reminder.id, detail: state, was: reminder });
  for (const one of store.reminders.inStates(['acknowledged'])) {
    if (matterOf(one) !== matterOf(reminder)) continue;
    const before = eventsOf(one.id);
    const answered = before.at(-1);
    if (answered?.detail !== withLater || answered.at !== last.at) continue;
    const was = standingAfter(before.slice(0, -1)).state;
    if (store.reminders.pass(one.id, ['acknowledged'], was))
      store.reminders.note({ ...step, reminder: one.id, detail: was });
  }
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
    /** Takes the last putting off back: it is as it was before, and so are those that were answered with it. */
    undo: z.boolean().optional(),
  }),
  output: z.object({ reminder: ReminderView }),
  run: (context, { reminder: id, by = 'hour', until, undo = false }) => {
    const store = context.store();
    // What it is for may have ended since it was shown.
    planIfChanged(context);
    const kept = store.transaction(() => {
      const reminder = findReminder(store, id);
      if (undo) takeBack(context, reminder);
      else {
        const to = until
          ? wallAhead(context, { day: until.slice(0, 10), clock: until.slice(11) }, 'until')
          : untilOf(context, by);
        putOff(context, reminder, to, until ? 'until' : by);
      }
      const [view] = reminderViews(context, [findReminder(store, id)]);
      if (!view) throw new AppError('not-found', { field: 'reminder' });
      return { reminder: view };
    });
    sealTimetable(context);
    return kept;
  },
});
