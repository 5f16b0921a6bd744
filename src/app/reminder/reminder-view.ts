import { z } from 'zod';
import { calledName, everyName } from '../../domain/people/names.ts';
import { Reminder, ReminderEvent } from '../../domain/reminders/reminder.ts';
import { isBeside } from '../../domain/reminders/reminder-then.ts';
import { reminderWords } from '../../domain/reminders/reminder-words.ts';
import { wallAt } from '../../domain/reminders/wall-clock.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day, dayOf, inZone, millis } from '../../domain/shared/time.ts';
import { SourceKind } from '../../domain/sources/source.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { briefLine } from './brief-line.ts';
import { eventsOfEach } from './reminders-then.ts';

/** A reminder as a page shows it. Of what it is for, the ids say where to go: a fact, a moment, a person, a draft. */
export const ReminderView = Reminder.omit({ person: true, wall: true, key: true }).extend({
  /** What it says, in one sentence that is true today; of one to come, ahead of its day. */
  says: z.string(),
  /** `at`, on the user's wall clock now. */
  day: Day,
  clock: z.string(),
  person: PersonName.nullable(),
  /** The words behind it, and where they stand; null where there are none. */
  quote: z.object({ words: z.string(), source: Id, kind: SourceKind, said: Day }).nullable(),
  /** The moment it is for has begun, or what one of the user's own is for has ended. */
  over: z.boolean(),
  /** Its time came while nothing ran, while the machine slept, or while it was locked. */
  missed: z.boolean(),
  /** What became of it, earliest first. */
  events: z.array(ReminderEvent.omit({ reminder: true, was: true })),
});
export type ReminderView = Readonly<z.infer<typeof ReminderView>>;

/** Makes views of reminders; on a replayed day of what had become of them by then. */
export const reminderViews = (context: Context, reminders: readonly Reminder[]): ReminderView[] => {
  const { now, zone } = context;
  const store = context.store();
  const today = dayOf(now);
  const me = store.people.me()?.id ?? null;
  const eventsOf = eventsOfEach(context, reminders);
  const moved = movedFrom(
    store,
    reminders.flatMap(({ fact }) => fact ?? []),
    now,
  );
  return reminders.map(({ wall: _wall, key: _key, ...one }) => {
    const fact = one.fact === null ? undefined : store.facts.get(one.fact);
    const moment = one.moment === null ? undefined : store.moments.get(one.moment);
    const person = one.person === null ? undefined : store.people.get(one.person);
    const matter = one.disagreement === null ? undefined : store.disagreements.get(one.disagreement);
    const draft = one.draft === null ? undefined : store.drafts.get(one.draft);
    const source = fact && store.sources.get(fact.source);
    const starts = moment && wallAt(millis(moment.start), zone);
    const became = eventsOf(one.id)
      .filter(({ at }) => !context.replayed || millis(at) <= millis(now))
      .map(({ reminder: _reminder, was: _was, ...event }) => ({ ...event, at: inZone(millis(event.at), zone) }));
    const attempt = became.findLast((event) => event.what === 'attempted' && !isBeside(event));
    const { day, clock } = wallAt(millis(one.at), zone);
    return {
      ...one,
      at: inZone(millis(one.at), zone),
      says: reminderWords(
        {
          kind: one.kind,
          words: one.words,
          fact: fact ?? null,
          mine: fact !== undefined && fact.owner !== null && fact.owner === me,
          person: person ? calledName(person.name) : '',
          names: person ? everyName(person) : [],
          movedFrom: fact ? (moved.get(fact.id) ?? []) : [],
          ...briefLine(context, one, moment, person),
          moment: moment && starts ? { title: moment.title, day: starts.day, clock: starts.clock } : null,
          topic: matter?.topic ?? '',
          draft: draft?.title ?? '',
        },
        today,
      ),
      day,
      clock,
      person: person ? personName(person) : null,
      quote:
        fact && source
          ? { words: fact.quote, source: source.id, kind: source.kind, said: dayOf(inZone(millis(fact.said), zone)) }
          : null,
      over: (moment !== undefined && millis(moment.start) <= millis(now)) || (fact?.closed ?? null) !== null,
      missed: attempt?.path === 'start' || attempt?.path === 'sealed',
      events: became,
    };
  });
};
