import { z } from 'zod';
import { ReminderPath } from '../../domain/reminders/reminder.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { noteShown } from './fire.ts';
import { sealTimetable } from './timetable.ts';

export const reminderShown = operation({
  name: 'reminder.shown',
  summary:
    'Say that reminders are on the screen now; the answer names those that were not before, to be announced once.',
  surfaces: ['http', 'cli'],
  positional: ['reminders...'],
  input: z.object({
    reminders: z.array(Id).max(200),
    path: ReminderPath.default('page'),
  }),
  output: z.object({ first: z.array(Id) }),
  run: (context, { reminders, path }) => {
    const first = [...noteShown(context, reminders, path)];
    if (first.length > 0) sealTimetable(context);
    return { first };
  },
});
