import { dayInWords } from '../documents/words.ts';
import type { Day } from '../shared/time.ts';
import { spelledOf } from './counted.ts';
import { type Rhythm, seldom } from './rhythm.ts';

/** What ended longer ago is over, and no longer quiet. */
const halfAYear = 182;

/** "rarely more than 9 days apart"; of few "never more than 9 days apart". */
const apartWords = ({ days, within, longest }: Rhythm): string => {
  const [often, most] = days > 10 ? ['rarely', within ?? 1] : ['never', longest ?? 1];
  return most <= 1 ? 'nearly every day' : `${often} more than ${spelledOf(most, 'day')} apart`;
};

/** What is known of a rhythm, with what it rests on: "In touch on 31 days since 4 March, rarely more than nine days apart." */
export const rhythmWords = (rhythm: Rhythm | undefined, today: Day): string => {
  if (rhythm === undefined) return 'No contact on file: no mail between you two, and no talk.';
  const { days, first, last, within, quiet } = rhythm;
  const on = `In touch on ${spelledOf(days, 'day')}`;
  if (within === null) {
    return days === 1
      ? `In touch once, on ${dayInWords(last, today)}.`
      : `${on}, the last on ${dayInWords(last, today)}: too few to know a rhythm.`;
  }
  const usual = `${on} from ${dayInWords(first, today)} to ${dayInWords(last, today)}, ${within > seldom ? 'now and then' : apartWords(rhythm)}.`;
  if (quiet === null) return usual;
  return quiet.days > halfAYear
    ? usual
    : `Quiet since ${dayInWords(quiet.since, today)}, for ${quiet.days} days. ${usual}`;
};

/** The one line about somebody who has gone quiet; undefined where nobody has. `name` is what they are called. */
export const quietWords = (name: string, rhythm: Rhythm, today: Day): string | undefined =>
  rhythm.quiet === null
    ? undefined
    : `You and ${name} have not been in touch since ${dayInWords(rhythm.quiet.since, today)}; in the year before it was ${apartWords(rhythm)}.`;
