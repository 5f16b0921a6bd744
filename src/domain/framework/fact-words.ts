import { actBeside } from '../documents/act-beside.ts';
import { bare } from '../documents/brief-frames.ts';
import { spokenIn } from '../documents/talk-fact.ts';
import { withoutMovedDays } from '../documents/without-due.ts';
import { shortened } from '../documents/words.ts';
import { calledName } from '../people/names.ts';
import type { KnownFact } from './relationship.ts';

/** The act of a promise as it stands alone, else its words in quotation marks; `called`: who it is for, where that is said beside it. */
export const actIn = (
  fact: KnownFact,
  called = '',
  { most = 14, movedFrom = [] }: { readonly most?: number; readonly movedFrom?: readonly string[] } = {},
): string => {
  const act = actBeside(fact, { names: [called, calledName(called)], movedFrom });
  return act === null
    ? `“${shortened(bare(withoutMovedDays(fact.quote, { due: fact.due, movedFrom })), most)}”`
    : shortened(act, most);
};

/** The words of a fact in quotation marks. */
export const quotedIn = (fact: Pick<KnownFact, 'quote'>, most = 16): string =>
  `“${shortened(bare(spokenIn(fact.quote) ?? fact.quote), most)}”`;
/** Words as a sentence ends: with a stop, where they bring none. */
export const withStop = (words: string): string => (/[.?!…]”$/u.test(words) ? words : `${words}.`);
/** The words of a fact in quotation marks, as a sentence ends. */
export const quotedWhole = (fact: Pick<KnownFact, 'quote'>, most = 16): string => withStop(quotedIn(fact, most));
