import type { Fact } from '../facts/fact.ts';
import { standingAct } from './standing-act.ts';
import { withoutDueWords } from './without-due.ts';
import { countWords, withoutEnding } from './words.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names as alternatives of a regular expression, the longest first; null without any. */
export const anyOf = (names: readonly string[]): string | null => {
  const known = [...new Set(names.filter((name) => name.length > 1))].sort((a, b) => b.length - a.length);
  return known.length === 0 ? null : known.map(escaped).join('|');
};

/** An act without the name of who it is for before it: "Helen the annex" and "@helen to send it" as they stand beside the name. */
export const withoutReceiver = (act: string, names: readonly string[]): string => {
  const known = anyOf(names);
  if (known === null) return act;
  const cut = act.replace(
    new RegExp(`^(?:(?:to|for) )?@?(?:${known})(?:\\s+(?:that I (?:would|will)|to)|[:,])?\\s+(?=\\S)`, 'iu'),
    '',
  );
  return cut.trim() === '' ? act : cut;
};

// Somebody whose name nobody knows.
const mention = /^(?:(?:to|for) )?@[\p{L}\p{N}.'’-]+[:,]?\s+(?=\S)/u;
const please = /(?<![\s,])[\s,]{1,3}please[\s.,!]{0,4}$/iu;
// "Write it", "stick to it": only the sentence says what.
const pointing = /\b(?:it|this|that|them|those|these|everything|something|one|so)\b/i;
const refusing = /^(?:not|never|don['’]?t)\b/i;

/**
 * What is to be done, as it reads where who it is for and by when stand beside it: "Helen the annex by Friday, please" is
 * "the annex". `names`: of who stands beside it; `movedFrom`: due words before it was moved. Null where only the whole
 * sentence says what is meant: then that is quoted.
 */
export const actBeside = (
  { action, due }: Pick<Fact, 'action' | 'due'>,
  { names = [], movedFrom = [] }: { readonly names?: readonly string[]; readonly movedFrom?: readonly string[] } = {},
): string | null => {
  const plain = (action ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^to (?=\p{Ll})/u, '')
    .replace(please, '');
  const named = withoutReceiver(plain, names).replace(mention, '');
  const undated = withoutDueWords(withoutEnding(named, '.;,: '), { due, movedFrom });
  const act = standingAct(withoutEnding(undated.replace(please, ''), '.;,: '));
  if (act === null || countWords(act) < 2 || refusing.test(act)) return null;
  return countWords(act) < 5 && pointing.test(act) ? null : act;
};
