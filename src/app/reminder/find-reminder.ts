import type { Reminder } from '../../domain/reminders/reminder.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';

/** The reminder with this id. Throws `AppError('not-found')`. */
export const findReminder = (store: Store, id: string): Reminder => {
  const found = store.reminders.get(id);
  if (!found) {
    throw new AppError('not-found', {
      field: 'reminder',
      detail: 'There is no such reminder.',
      hint: '`updraft reminders` lists them with their ids.',
    });
  }
  return found;
};
