import { z } from 'zod';
import { ReminderSettings } from '../../domain/reminders/reminder.ts';
import { operation } from '../operation.ts';
import { settingsOf } from './settings-of.ts';

export const reminderSettings = operation({
  name: 'reminder.settings',
  summary:
    'When reminders are said: in the morning, in the evening before, ahead of a moment, and which kinds are off.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: ReminderSettings,
  run: ({ store }) => settingsOf(store()),
});
