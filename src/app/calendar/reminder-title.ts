import { shortened } from '../../domain/documents/words.ts';
import type { Reminder, ReminderKind } from '../../domain/reminders/reminder.ts';
import type { Context } from '../context.ts';
import { datedOf } from './dated.ts';

const before: Readonly<Record<ReminderKind, string>> = {
  due: 'Due',
  overdue: 'Past its day',
  warning: 'Tell them before it is late',
  waiting: 'Still waited for',
  moment: 'Soon',
  return: 'Come back to',
  review: 'Look at it again',
  own: '',
  trial: 'A trial from Updraft',
};

/** What a reminder is called where it stands by itself: "Due: Send the table (Helen)". What it is for is looked up once. */
export const reminderTitle = (context: Context): ((reminder: Reminder) => string) => {
  const store = context.store();
  let words: ReadonlyMap<string, string> | undefined;
  return ({ kind, words: own, fact, moment, person, disagreement }) => {
    if (own.trim() !== '') return own;
    words ??= new Map(datedOf(context).map((one) => [one.fact, one.words]));
    const said = fact === null ? undefined : store.facts.at(fact, context.now)?.quote;
    const about =
      (fact === null ? undefined : (words.get(fact) ?? (said && `“${shortened(said, 14)}”`))) ??
      (moment === null ? undefined : store.moments.get(moment)?.title) ??
      (disagreement === null ? undefined : store.disagreements.get(disagreement)?.topic) ??
      (person === null ? undefined : store.people.get(person)?.name) ??
      '';
    return [before[kind], about].filter(Boolean).join(': ') || 'A reminder';
  };
};
