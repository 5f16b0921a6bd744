import type { Fact } from './fact.ts';
import { isOfTheHour } from './of-the-hour.ts';

// "Don't you hate always being right?", "Did you see the paper?": said to share something, and not to be told.
const rhetorical =
  /^(?:(?:and|but|so|also|ps),? )?(?:don['’]?t you (?:just )?(?:hate|love|wish|miss)|(?:isn|wasn|ain)['’]?t (?:it|that|this|he|she) (?:a |an |just |so |too )?(?:great|good|nice|lovely|wonderful|amazing|awful|terrible|sad|funny|cool|crazy|odd|ironic|something|fun|shame|pity|joke)|aren['’]?t (?:you|we|they) (?:glad|lucky|proud|great)|(?:can|could|would) you (?:believe|imagine)|(?:have|did) (?:you|u) (?:guys |all |also |ever |happen to )?(?:see|seen|read|hear|heard|watch|watched|notice|noticed)|who (?:knew|knows|would have|cares)|guess (?:what|who)|what(?:['’]s| is) not to like|how (?:about that|cool|great|sad|awful|nice|lovely|funny)|what (?:a|an|next|else is new)|why (?:not\??$|am I not surprised)|remember (?:when|the time))\b/i;
// The mail broke off behind its verb: "Can you let".
const brokenOff = /^(?:can|could|will|would) (?:you|we) \p{L}+$/iu;

/**
 * Whether a question or an ask of a mail leaves nothing to answer: to talk or be called in that hour, a question that shares
 * and does not ask, words that break off.
 */
export const asksNothing = (fact: Pick<Fact, 'kind' | 'quote'>): boolean =>
  (fact.kind === 'question' || fact.kind === 'request') &&
  (isOfTheHour(fact) || rhetorical.test(fact.quote.trim()) || brokenOff.test(fact.quote.trim()));
