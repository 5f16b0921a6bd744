import { z } from 'zod';
import { Clock, PlannedKind, ReminderSettings } from '../../domain/reminders/reminder.ts';
import { operation } from '../operation.ts';
import { keepSettings, settingsOf } from './settings-of.ts';

export const reminderAdjust = operation({
  name: 'reminder.adjust',
  summary: 'Say when reminders are said, and switch kinds of them on or off.',
  surfaces: ['http', 'cli'],
  input: z.object({
    morning: Clock.optional(),
    evening: Clock.optional(),
    /** Minutes ahead of a moment. */
    before: z.number().int().min(0).max(1440).optional(),
    on: z.array(PlannedKind).optional(),
    off: z.array(PlannedKind).optional(),
  }),
  output: ReminderSettings,
  run: ({ store: open }, { morning, evening, before, on = [], off = [] }) => {
    const store = open();
    return store.transaction(() => {
      const was = settingsOf(store);
      const next = {
        morning: morning ?? was.morning,
        evening: evening ?? was.evening,
        before: before ?? was.before,
        off: [...new Set([...was.off.filter((kind) => !on.includes(kind)), ...off])],
      };
      keepSettings(store, next);
      return next;
    });
  },
});
