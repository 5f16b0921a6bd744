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
