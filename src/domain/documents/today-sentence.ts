import { type Day, daysBetween } from '../shared/time.ts';
import { dueInWords } from './words.ts';

export type TodayCounts = {
  /** Moments with somebody above the user: today, and in the next days. */
  readonly talks: number;
  readonly later: number;
  /** Own open commitments: past their day, due today or tomorrow, the rest. */
  readonly overdue: number;
  readonly due: number;
  readonly owed: number;
  /** The day of the page, and the first day on which one of the rest is due. */
  readonly today: Day;
  readonly nextDue: Day | null;
  readonly debriefs: number;
  readonly proposals: number;
  readonly empty: boolean;
  /** The user has not said which address is theirs; nobody is placed above them. */
  readonly noMe: boolean;
  readonly noneAbove: boolean;
};

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = (n: number, one: string, many = `${one}s`): string => `${numbers[n] ?? n} ${n === 1 ? one : many}`;
const sentence = (parts: readonly string[]): string => {
  const [last = '', ...rest] = [...parts].reverse();
  const text = rest.length > 0 ? `${rest.reverse().join(', ')} and ${last}` : last;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** "Friday" within six days, else "on 12 March". */
const onDay = (day: Day, today: Day): string =>
  daysBetween(today, day) < 7 ? dueInWords(day, today) : `on ${dueInWords(day, today)}`;

/** The one sentence on top of Today; says only what the counts say. */
export const todaySentence = (counts: TodayCounts): string => {
  if (counts.empty) return 'Bring a calendar or some mail, and this page will get you ready.';
  if (counts.noMe) return 'Say which address is yours, and this page knows what is yours to do.';
  const some = counts.overdue + counts.due + counts.owed > 0;
  if (counts.noneAbove && !some) return 'Say who is above you, and this page knows which talks matter.';
  const parts = [
    ...(counts.talks > 0 ? [`${count(counts.talks, 'talk')} to be ready for today`] : []),
    ...(counts.talks === 0 && counts.later > 0
      ? [`${count(counts.later, 'talk')} to be ready for in the next seven days`]
      : []),
    ...(counts.overdue > 0
      ? [`${count(counts.overdue, 'commitment')} past ${counts.overdue === 1 ? 'its' : 'their'} day`]
      : []),
    ...(counts.due > 0 ? [`${count(counts.due, 'commitment')} due by tomorrow`] : []),
  ];
  if (parts.length > 0) return sentence(parts);
  if (counts.debriefs > 0)
    return sentence([`${count(counts.debriefs, 'talk')} behind you: write one line while you remember`]);
  // What waits to be accepted may have a day too: only what was accepted is said to be due or not.
  const toAccept = counts.proposals > 0 ? [`${count(counts.proposals, 'proposal')} to look at`] : [];
  if (counts.owed > 0) {
    const none = counts.owed === 1 ? 'not due by tomorrow' : 'none of them due by tomorrow';
    const first = counts.owed === 1 ? 'due' : 'the next is due';
    const next = counts.nextDue === null ? none : `${first} ${onDay(counts.nextDue, counts.today)}`;
    return sentence([[`${count(counts.owed, 'commitment')} open, ${next}`, ...toAccept].join('; ')]);
  }
  if (toAccept.length > 0) return sentence(toAccept);
  return 'Nothing is due, and nobody above you is on the calendar in the next seven days.';
};
