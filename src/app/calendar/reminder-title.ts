import { calledName, everyName } from '../../domain/people/names.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { reminderWords } from '../../domain/reminders/reminder-words.ts';
import { dayOf, inZone, millis } from '../../domain/shared/time.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';

/** What a reminder says on the day it comes: the same whenever it is written down. */
export const reminderTitle = (context: Context): ((reminder: Reminder) => string) => {
  const store = context.store();
  const me = store.people.me()?.id;
  return ({ kind, words, at, ...of }) => {
    const fact = of.fact === null ? null : (store.facts.at(of.fact, context.now) ?? null);
    const moment = of.moment === null ? undefined : store.moments.get(of.moment);
    const starts = moment && inZone(millis(moment.start), context.zone);
    const person = of.person === null ? undefined : store.people.get(of.person);
    return reminderWords(
      {
        kind,
        words,
        fact,
        mine: fact !== null && fact.owner !== null && fact.owner === me,
        person: person ? calledName(person.name) : '',
        names: person ? everyName(person) : [],
        movedFrom: fact ? (movedFrom(store, [fact.id], context.now).get(fact.id) ?? []) : [],
        moment: moment && starts ? { title: moment.title, day: dayOf(starts), clock: starts.slice(11, 16) } : null,
        topic: (of.disagreement === null ? undefined : store.disagreements.get(of.disagreement)?.topic) ?? '',
        draft: (of.draft === null ? undefined : store.drafts.get(of.draft)?.title) ?? '',
      },
      dayOf(inZone(millis(at), context.zone)),
    );
  };
};
