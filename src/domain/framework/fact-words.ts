import { bare } from '../documents/brief-frames.ts';
import { standingAct } from '../documents/standing-act.ts';
import { withoutDueWords } from '../documents/without-due.ts';
import { countWords, shortened } from '../documents/words.ts';
import type { KnownFact } from './relationship.ts';

// Whom it is for stands beside it.
const mention = /^(?:(?:to|for) )?@[\p{L}\p{N}.'’-]+[:,]?\s+(?=\S)/u;
// "Write it", "stick to it": only the sentence says what.
const pointing = /\b(?:it|this|that|them|those|these|everything|something|one|so)\b/i;

/** The act of a promise as it stands alone, else its words in quotation marks; `called`: who it is for, where that is said beside it. */
export const actIn = (fact: KnownFact, called = '', most = 14): string => {
  const named = called === '' ? (fact.action ?? '') : (fact.action ?? '').replace(forWhom(called), '');
  const act = standingAct(withoutDueWords(bare(named.replace(mention, '')), fact));
  const stands = act !== null && countWords(act) > 1 && !(countWords(act) < 5 && pointing.test(act));
  return stands ? shortened(act, most) : `“${shortened(bare(fact.quote), most)}”`;
};
const forWhom = (called: string): RegExp =>
  new RegExp(`^(?:(?:to|for) )?@?${called.replace(/[^\p{L}\p{N} -]/gu, '.')}[:,]?\\s+(?=\\S)`, 'iu');

/** Where a quote begins within the words and ends behind them, what was said: “asked "does it hold” is “does it hold”. */
const saidWithin = (words: string): string => {
  const parts = words.split('"');
  const last = parts.at(-1)?.trim() ?? '';
  return parts.length % 2 === 0 && /\S\s+\S/.test(last) ? last : words;
};

/** The words of a fact in quotation marks. */
export const quotedIn = (fact: KnownFact, most = 16): string => `“${shortened(bare(saidWithin(fact.quote)), most)}”`;
/** The same as a sentence ends: with a stop, where the words bring none. */
export const quotedWhole = (fact: KnownFact, most = 16): string => {
  const words = quotedIn(fact, most);
  return /[.?!…]”$/u.test(words) ? words : `${words}.`;
};
