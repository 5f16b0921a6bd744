import { z } from 'zod';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { looksBack } from '../replay.ts';
import { planNow } from './plan.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { warnedFacts } from './warned-facts.ts';

/** How a reminder stood on a replayed day, by what had become of it then; undefined where it was not there. */
const asItStood = ({ replayed, now, store }: Context, reminder: Reminder): Reminder | undefined => {
  if (!replayed) return reminder;
  if (millis(reminder.made) > millis(now)) return undefined;
  const last = store()
    .reminders.eventsOf(reminder.id)
    .findLast(({ at, what }) => millis(at) <= millis(now) && what !== 'moved' && what !== 'failed');
  const state =
    last === undefined || last.what === 'snoozed' || last.what === 'moved' || last.what === 'failed'
      ? 'scheduled'
      : last.what;
  return { ...reminder, state };
};

export const reminderList = operation({
  name: 'reminder.list',
  alias: 'reminders',
  summary: 'The reminders that come, soonest first, and those that were said, latest first, with what became of each.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** At most so many of each. */
    limit: z.number().int().min(1).max(1000).default(50),
  }),
  output: z.object({
    coming: z.array(ReminderView),
    fired: z.array(ReminderView),
    /** How many more of each there are. */
    moreComing: z.number().int(),
    moreFired: z.number().int(),
  }),
  run: (context, { limit }) => {
    const store = context.store();
    if (!looksBack(context)) planNow(context, warnedFacts(context));
    const was = context.replayed ? store.reminders.all().flatMap((one) => asItStood(context, one) ?? []) : undefined;
    const coming = was?.filter(({ state }) => state === 'scheduled') ?? store.reminders.inStates(['scheduled']);
    const fired =
      was?.filter(({ state }) => state !== 'scheduled' && state !== 'withdrawn').toReversed() ??
      store.reminders.fired(limit);
    const count = was ? fired.length : store.reminders.count(['attempted', 'shown', 'acknowledged']);
    return {
      coming: reminderViews(context, coming.slice(0, limit)),
      fired: reminderViews(context, fired.slice(0, limit)),
      moreComing: Math.max(0, coming.length - limit),
      moreFired: Math.max(0, count - limit),
    };
  },
});
