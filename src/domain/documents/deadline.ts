import type { Due } from '../facts/fact.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** What stands before the words of a day; undefined where they are not in the quote. */
const before = (quote: string, due: string): string | undefined => {
  const at = flat(quote).indexOf(flat(due));
  return at < 0 ? undefined : flat(quote).slice(0, at);
};

/**
 * Whether the day is said to be the last one. "The end of the year memos" names a day too, and is not taken for a deadline
 * where it matters: far off, or long after it was said.
 */
export const namesDeadline = (quote: string, due: string): boolean =>
  /(?:^|\b(?:by|before|until|till?|than|latest|due|deadline)\s+(?:the\s+)?)$/.test(before(quote, due) ?? '-');

const itself =
  /\b(?:protect|move|change|hold|keep|save|cancel|block|skip|avoid|postpone|reschedule|shift|discuss)\s+(?:the\s+)?$/;
const aside = /(?:^|[,;.:]\s*)(?:since|because|as|if|while)\s[^,;]*$/;

/**
 * The day by which something is due; null where the day is what it is about ("protect 1 May") or belongs to the reason
 * ("since I am there on the 3rd, I would like to").
 */
export const deadlineOf = (quote: string, due: Due | null): Due | null => {
  if (due === null || due.date === null || namesDeadline(quote, due.text)) return due;
  const words = before(quote, due.text);
  return words !== undefined && (itself.test(words) || aside.test(words)) ? null : due;
};
