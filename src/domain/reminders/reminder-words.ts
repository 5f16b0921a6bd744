import { actBeside } from '../documents/act-beside.ts';
import { withoutMovedDays } from '../documents/without-due.ts';
import { dueInWords, shortened, stopped } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import type { Day } from '../shared/time.ts';
import type { Reminder } from './reminder.ts';

/** What a reminder is told from. Names are as the user says them; empty where nobody is known. */
export type ReminderMatter = {
  readonly kind: Reminder['kind'];
  /** The user's own words; empty where there are none. */
  readonly words: string;
  readonly fact: Pick<Fact, 'kind' | 'action' | 'quote' | 'due'> | null;
  /** The user owes it or asked for it. */
  readonly mine: boolean;
  readonly person: string;
  /** By which the words may call them. */
  readonly names?: readonly string[];
  /** The due words of the fact before it was moved. */
  readonly movedFrom?: readonly string[];
  readonly moment: { readonly title: string; readonly day: Day; readonly clock: string } | null;
  readonly topic: string;
  readonly draft: string;
};

const mostWords = 16;

const dayWords = (day: Day, today: Day): string => {
  const words = dueInWords(day, today);
  return /^\d/.test(words) ? `on ${words}` : words;
};

const dueWords = (day: Day | null, today: Day): string =>
  day === null ? '' : day < today ? `, was due ${dayWords(day, today)}` : `, due ${dayWords(day, today)}`;

/** What a reminder says, in one sentence that is true on the day it is read. */
export const reminderWords = (matter: ReminderMatter, today: Day): string => {
  const { kind, words, fact, mine, person, names = [person], movedFrom = [], moment, topic, draft } = matter;
  if (kind === 'trial') return 'A trial: this is how a reminder looks.';
  if (words !== '') return stopped(shortened(words, 60));
  if (kind === 'return')
    return stopped(`Come back to it${person ? ` with ${person}` : ''}: ${shortened(topic, mostWords)}`);
  if (kind === 'review' && person !== '' && !fact) return `Look back on your plan with ${person}.`;
  if (fact) {
    const act = fact.kind === 'commitment' ? actBeside(fact, { names, movedFrom }) : null;
    const quote = withoutMovedDays(fact.quote, { due: fact.due, movedFrom });
    const what = act === null ? `“${shortened(quote, mostWords)}”` : shortened(act, mostWords);
    const due = dueWords(lastDayOf(fact.due), today);
    const whose =
      fact.kind === 'commitment'
        ? mine
          ? `You owe${person ? ` ${person}` : ''}`
          : `${person || 'Somebody'} owes you`
        : mine
          ? `You asked${person ? ` ${person}` : ''}`
          : `${person || 'Somebody'} asked`;
    const slips = kind === 'warning' ? ' This may slip.' : '';
    return `${stopped(`${whose}: ${what}${due}`)}${slips}`;
  }
  if (moment)
    return stopped(
      `${shortened(moment.title, mostWords) || 'A talk'}, ${dayWords(moment.day, today)} at ${moment.clock}`,
    );
  if (draft !== '') return stopped(`Your draft: ${shortened(draft, mostWords)}`);
  return person ? stopped(`About ${person}`) : 'A reminder.';
};
