import type { Due } from '../facts/fact.ts';
import { withoutEnding } from './words.ts';

/** A day as it stands, and the due words that it replaced when it was moved. */
export type Dated = { readonly due: Due | null; readonly movedFrom?: readonly string[] };

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const before = '(?:(?<=\\s)(?:by|before|on|until|till|for|due)\\s{1,4})?';

const ends = (text: string): string => withoutEnding(text, '.;,: \t\r\n');

// At the end the words fall away with their preposition; in the middle a gap is shown.
const cut = (text: string, words: string): string => {
  if (words.trim() === '') return text;
  const there = new RegExp(`(?<![\\p{L}\\p{N}])${before}${escaped(words.trim())}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  if (!there) return text;
  const head = text.slice(0, there.index);
  const rest = text.slice(there.index + there[0].length);
  if (!/[\p{L}\p{N}]/u.test(rest)) return ends(head) === '' ? text : ends(head) + rest.trimEnd();
  return /[\p{L}\p{N}]/u.test(head) ? `${head.trimEnd()} …${rest}` : rest.replace(/^[.;,:\s]+/, '');
};

/** The words without the days that were moved since: no line says two days of one thing. Words that never moved stay as they are. */
export const withoutMovedDays = (words: string, { due, movedFrom = [] }: Dated): string =>
  movedFrom.filter((one) => one.toLowerCase() !== due?.text.toLowerCase()).reduce(cut, words);

/** An act without the due words at its end, of now and of before it was moved: the frame says the day. */
export const withoutDueWords = (act: string, fact: Dated): string => {
  const stays = withoutMovedDays(act, fact);
  const { due } = fact;
  if (!due?.date || !stays.toLowerCase().endsWith(due.text.toLowerCase())) return stays;
  const head = stays.slice(0, stays.length - due.text.length);
  return ends(head.replace(/(?<!\s)\s{1,4}(?:by|before|on|until|till|for|due)\s{0,4}$/i, '')) || stays;
};
