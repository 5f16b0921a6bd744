import { z } from 'zod';
import { operation } from '../operation.ts';
import { looksBack } from '../replay.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { remindersThen } from './reminders-then.ts';
import { planIfChanged } from './ring-round.ts';
import { tellable, toCome } from './to-come.ts';

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
    if (!looksBack(context)) planIfChanged(context);
    const was = context.replayed ? remindersThen(context, store.reminders.all()) : undefined;
    const coming = was
      ? tellable(
          context,
          was.filter(({ state }) => state === 'scheduled'),
        )
      : toCome(context);
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
