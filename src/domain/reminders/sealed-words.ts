import { dueInWords } from '../documents/words.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';

/** What is said of reminders while the workspace is locked: when, and nothing else. Empty where nothing is due. */
export const sealedWords = (due: readonly Instant[], today: Day): string => {
  const last = due.at(-1);
  if (last === undefined) return '';
  const day = dayOf(last);
  const named = dueInWords(day, today);
  const when = `${day === today ? '' : `${/^\d/.test(named) ? 'on ' : ''}${named} `}at ${last.slice(11, 16)}`;
  const verb = (one: string, many: string) => (due.length === 1 ? one : many);
  const is = day === today ? verb('is', 'are') : verb('was', 'were');
  return due.length === 1
    ? `Something ${is} due ${when}. Unlock to see.`
    : `${due.length} things ${is} due, the last ${when}. Unlock to see.`;
};
