import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findReminder } from './find-reminder.ts';
import { sealTimetable } from './timetable.ts';

export const reminderRemove = operation({
  name: 'reminder.remove',
  summary: 'Take a reminder of your own out; one that was planned by itself is not said.',
  surfaces: ['http', 'cli'],
  positional: ['reminder'],
  input: z.object({ reminder: Id }),
  output: z.object({ removed: z.literal(true) }),
  run: (context, { reminder: id }) => {
    const store = context.store();
    const answer = store.transaction(() => {
      const { kind } = findReminder(store, id);
      if (kind === 'own' || kind === 'trial') store.reminders.remove(id);
      // Kept, or it would be planned again.
      else if (store.reminders.pass(id, ['scheduled', 'attempted', 'shown'], 'acknowledged')) {
        store.reminders.note({ reminder: id, at: context.now, path: 'page', what: 'acknowledged', detail: 'removed' });
      }
      return { removed: true as const };
    });
    sealTimetable(context);
    return answer;
  },
});
