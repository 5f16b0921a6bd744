import { z } from 'zod';
import { Clock, type Reminder } from '../../domain/reminders/reminder.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { findReminder } from './find-reminder.ts';
import { ReminderView, reminderViews } from './reminder-view.ts';
import { settingsOf } from './settings-of.ts';
import { sealTimetable } from './timetable.ts';
import { wallAhead } from './wall-ahead.ts';

const missing = (field: string): AppError => new AppError('not-found', { field });

export const reminderSet = operation({
  name: 'reminder.set',
  alias: 'remind',
  summary:
    'Set a reminder of your own: in your words, or of a fact, a person, a moment or a draft, on a day at a time.',
  surfaces: ['http', 'cli'],
  positional: ['words', 'day', 'clock'],
  input: z.object({
    /** Of your own, to change it; absent: a new one. */
    reminder: Id.optional(),
    words: z.string().trim().max(500).optional(),
    day: Day,
    /** On the wall clock, wherever you are then; your morning where it is not said. */
    clock: Clock.optional(),
    fact: Id.optional(),
    person: z.string().trim().min(1).max(200).optional(),
    moment: Id.optional(),
    draft: Id.optional(),
  }),
  output: z.object({ reminder: ReminderView }),
  run: (context, { reminder: id, words, day, clock, fact, person, moment, draft }) => {
    const store = context.store();
    const kept = store.transaction(() => {
      const before = id === undefined ? undefined : findReminder(store, id);
      if (before && before.kind !== 'own') {
        throw new AppError('bad-input', {
          field: 'reminder',
          detail: 'This one is planned by itself. Snooze it instead.',
        });
      }
      const owed = fact === undefined ? undefined : store.facts.get(fact);
      if (fact !== undefined && !owed) throw missing('fact');
      if (moment !== undefined && !store.moments.get(moment)) throw missing('moment');
      if (draft !== undefined && !store.drafts.get(draft)) throw missing('draft');
      const other = owed && (owed.owner === store.people.me()?.id ? owed.to : owed.owner);
      const who = person === undefined ? other : findPerson(store, person).id;
      const of = {
        words: words ?? before?.words ?? '',
        fact: fact ?? before?.fact ?? null,
        moment: moment ?? before?.moment ?? null,
        draft: draft ?? before?.draft ?? null,
        person: who ?? before?.person ?? null,
      };
      if (of.words === '' && of.fact === null && of.moment === null && of.draft === null && of.person === null) {
        throw new AppError('bad-input', { field: 'words', detail: 'Say what to remind you of.' });
      }
      const when = wallAhead(context, { day, clock: clock ?? settingsOf(store).morning }, 'day');
      const made = before?.id ?? context.newId();
      const reminder: Reminder = {
        ...of,
        ...when,
        id: made,
        key: `own:${made}`,
        kind: 'own',
        disagreement: null,
        state: 'scheduled',
        snoozed: before && before.state !== 'scheduled' ? before.snoozed + 1 : (before?.snoozed ?? 0),
        made: before?.made ?? context.now,
      };
      store.reminders.put(reminder);
      const what = before ? 'moved' : 'scheduled';
      store.reminders.note({ reminder: made, at: context.now, path: 'plan', what, detail: '', was: before ?? null });
      const [view] = reminderViews(context, [reminder]);
      if (!view) throw missing('reminder');
      return { reminder: view };
    });
    sealTimetable(context);
    return kept;
  },
});
