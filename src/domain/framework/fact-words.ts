import { bare } from '../documents/brief-frames.ts';
import { standingAct } from '../documents/standing-act.ts';
import { withoutDueWords } from '../documents/without-due.ts';
import { shortened } from '../documents/words.ts';
import type { KnownFact } from './relationship.ts';

// Whom it is for stands beside it.
const mention = /^@[\p{L}\p{N}.'’-]+\s+(?=\S)/u;

/** The act of a promise as it stands alone, else its words in quotation marks. */
export const actIn = (fact: KnownFact, most = 14): string => {
  const act = standingAct(withoutDueWords(bare(fact.action ?? '').replace(mention, ''), fact));
  return act ? shortened(act, most) : `“${shortened(bare(fact.quote), most)}”`;
};
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
