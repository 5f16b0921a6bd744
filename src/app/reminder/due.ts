import { z } from 'zod';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { Id } from '../../domain/shared/id.ts';
import { Instant, inZone, millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { matterOf } from './matter-of.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { ringRound } from './ring-round.ts';
import { toCome } from './to-come.ts';

export const reminderDue = operation({
  name: 'reminder.due',
  summary: 'What is to be shown now: every reminder whose time has come and that nobody has answered yet.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    /** One for each thing, the latest first; `state` is `attempted` until a page has shown it. */
    due: z.array(
      ReminderView.extend({ /** Earlier ones of the same thing, answered together with it. */ also: z.array(Id) }),
    ),
    /** When the next one comes; null where none is planned. */
    next: Instant.nullable(),
  }),
  run: (context) => {
    const store = context.store();
    ringRound(context);
    const byMatter = new Map<string, { readonly latest: Reminder; readonly also: Id[] }>();
    for (const one of store.reminders.inStates(['attempted', 'shown']).toReversed()) {
      const known = byMatter.get(matterOf(one));
      if (known) known.also.push(one.id);
      else byMatter.set(matterOf(one), { latest: one, also: [] });
    }
    const all = [...byMatter.values()];
    const views = reminderViews(
      context,
      all.map(({ latest }) => latest),
    );
    // Nearly always among the first, and this is asked every few seconds.
    const next = toCome(context, 20)[0] ?? toCome(context)[0];
    return {
      due: views.map((view, index) => ({ ...view, also: all[index]?.also ?? [] })),
      next: next ? inZone(millis(next.at), context.zone) : null,
    };
  },
});
