import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import { dayInWords } from './words.ts';

/** The yes that something came of: `who` is "You" for its reader, a name, or empty where nobody is known. */
export type Agreed = {
  readonly words: string;
  readonly day: Day;
  readonly who: string;
  readonly how: 'yes' | 'changed';
  readonly fact: Id | null;
};

/** "You said yes on 12 March: “Go ahead with the bikes”", with `words` of it that may go out. */
export const agreedWords = ({ who, how, day }: Agreed, words: string, today: Day): string => {
  const changed = how === 'changed' ? ' to a changed plan' : '';
  const said = who === '' ? `The answer was yes${changed}` : `${who} said yes${changed}`;
  return `${said} on ${dayInWords(day, today)}: “${words}”`;
};
