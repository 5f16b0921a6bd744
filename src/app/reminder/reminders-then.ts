import type { Reminder, ReminderEvent } from '../../domain/reminders/reminder.ts';
import { reminderThen } from '../../domain/reminders/reminder-then.ts';
import type { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/** What became of each, earliest first. */
export const eventsOfEach = (
  { store }: Context,
  reminders: readonly Reminder[],
): ((reminder: Id) => readonly ReminderEvent[]) => {
  const events = new Map<Id, ReminderEvent[]>();
  for (const event of store().reminders.eventsOfAll(reminders.map(({ id }) => id))) {
    const known = events.get(event.reminder);
    if (known) known.push(event);
    else events.set(event.reminder, [event]);
  }
  return (id) => events.get(id) ?? [];
};

/** Reminders as they stood on a replayed day, soonest first; as they are where none is replayed. */
export const remindersThen = (context: Context, reminders: readonly Reminder[]): readonly Reminder[] => {
  if (!context.replayed) return reminders;
  const eventsOf = eventsOfEach(context, reminders);
  return reminders
    .flatMap((one) => reminderThen(one, eventsOf(one.id), context.now) ?? [])
    .sort((a, b) => millis(a.at) - millis(b.at));
};
