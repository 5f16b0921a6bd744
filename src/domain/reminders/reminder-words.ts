import { actBeside } from '../documents/act-beside.ts';
import { cutLetters } from '../documents/cut-letters.ts';
import { withoutMovedDays } from '../documents/without-due.ts';
import { capital, dueInWords, shortened, stopped } from '../documents/words.ts';
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
  /** What of the brief may stand where anybody could read it; empty where nothing may. */
  readonly line?: string;
  /** Who else is met that evening's next day, by name, with the hour. */
  readonly talks?: readonly { readonly person: string; readonly clock: string }[];
  readonly topic: string;
  readonly draft: string;
};

const mostWords = 16;
/** What a lock screen shows of a notification. */
const mostLetters = 90;
const short = (text: string): string => {
  const whole = stopped(text);
  if (whole.length <= mostLetters) return whole;
  // A quote that is cut is closed again.
  const cut = cutLetters(text, mostLetters - 2);
  return (cut.match(/“/g)?.length ?? 0) > (cut.match(/”/g)?.length ?? 0) ? `${cut}”` : cut;
};
const spelled = (count: number): string => ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? `${count}`;

const dayWords = (day: Day, today: Day): string => {
  const words = dueInWords(day, today);
  return /^\d/.test(words) ? `on ${words}` : words;
};

const dueWords = (day: Day | null, today: Day): string =>
  day === null ? '' : day < today ? `, was due ${dayWords(day, today)}` : `, due ${dayWords(day, today)}`;

/** What a reminder says, in one sentence that is true on the day it is read. */
export const reminderWords = (matter: ReminderMatter, today: Day): string => {
  const { kind, words, fact, mine, person, names = [person], movedFrom = [], moment, topic, draft } = matter;
  const { line = '', talks = [] } = matter;
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
  if (moment && talks.length > 1) {
    const each = talks.map((talk) => `${talk.person} at ${talk.clock}`).join(', ');
    return short(`${capital(spelled(talks.length))} talks ${dayWords(moment.day, today)}: ${each}`);
  }
  if (moment && kind === 'brief' && line === '')
    return short(`${capital(dayWords(moment.day, today))} at ${moment.clock}, with ${person}: the brief is ready`);
  if (moment && line !== '' && person !== '') {
    const when = `${capital(dayWords(moment.day, today))} at ${moment.clock}`;
    // When it was noted is for the page.
    const said = line.replace(/^Noted [^:“]*: /, '');
    return short(said.startsWith(`${person} `) ? `${when}: ${said}` : `${when}, ${person}: ${said}`);
  }
  if (moment)
    return stopped(
      `${shortened(moment.title, mostWords) || 'A talk'}, ${dayWords(moment.day, today)} at ${moment.clock}`,
    );
  if (draft !== '') return stopped(`Your draft: ${shortened(draft, mostWords)}`);
  return person ? stopped(`About ${person}`) : 'A reminder.';
};
