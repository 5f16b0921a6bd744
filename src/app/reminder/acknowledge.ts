import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findReminder } from './find-reminder.ts';
import { matterOf } from './matter-of.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { sealTimetable } from './timetable.ts';

export const reminderAcknowledge = operation({
  name: 'reminder.acknowledge',
  summary:
    'Say that a reminder was seen, with earlier ones of the same thing; one that has not come yet will not be said.',
  surfaces: ['http', 'cli'],
  positional: ['reminder'],
  input: z.object({ reminder: Id }),
  output: z.object({ reminders: z.array(ReminderView) }),
  run: (context, { reminder: id }) => {
    const store = context.store();
    const answer = store.transaction(() => {
      const reminder = findReminder(store, id);
      const earlier = store.reminders
        .inStates(['attempted', 'shown'], millis(reminder.at))
        .filter((one) => one.id !== id && matterOf(one) === matterOf(reminder));
      const answered = [reminder, ...earlier].filter((one) => {
        const passed = store.reminders.pass(one.id, ['scheduled', 'attempted', 'shown'], 'acknowledged');
        if (passed) {
          const detail = one.state === 'scheduled' ? 'ahead' : '';
          store.reminders.note({ reminder: one.id, at: context.now, path: 'page', what: 'acknowledged', detail });
        }
        return passed || one.id === id;
      });
      return {
        reminders: reminderViews(
          context,
          answered.flatMap((one) => store.reminders.get(one.id) ?? []),
        ),
      };
    });
    sealTimetable(context);
    return answer;
  },
});
