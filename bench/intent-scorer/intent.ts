import { intent } from './intent-data.ts';
import { chanceOf, scorerOf } from './linear-scorer.ts';

const score = scorerOf(intent);

/** From which answer of `intentOf` on a sentence counts as asking, where a third of sentences do. */
export const intends = intent.line;

/**
 * How likely one sentence of a mail wants something to happen: asks, proposes, invites, tells to do. 0 to 1, as likely as
 * among sentences of real mail, of which about a third do. It names nobody and no day, and decides nothing by itself.
 */
export const intentOf = (sentence: string): number => chanceOf(score(sentence), intent);

const outright =
  /\?\s*$|\b(?:please|could you|can you|would you|let me know|would appreciate|i need|need you|should we|does any|do you)\b/i;
// With plain words of asking little more is needed; without them much.
const [withWords, without] = [0.2, 0.75];

/**
 * Whether one sentence of a mail asks the reader for something: plain words of asking that the scorer does not doubt, or a
 * scorer that is sure. Narrower than `intentOf` at `intends`, and better on mail unlike what that was trained on.
 */
export const asks = (sentence: string): boolean =>
  intentOf(sentence) >= (outright.test(sentence) ? withWords : without);
