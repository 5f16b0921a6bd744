import type { Offer } from '../domain/review/finding.ts';
import { reviewer } from '../domain/review/incremental.ts';
import { offersFor } from '../domain/review/offers.ts';
import type { Review } from '../domain/review/review.ts';
import { type RewriteStep, rewrite } from '../domain/review/rewrite/rewrite.ts';
import type { ReviewOptions } from '../domain/review/rule.ts';

/** What review goes by besides the words: said once, and again when it changes. */
export type ReviewAbout = Pick<ReviewOptions, 'kind' | 'reader' | 'message' | 'phrases'>;

/** What the page asks: a number comes back with the answer. */
export type ReviewAsked =
  | { readonly ask: 'about'; readonly about: ReviewAbout }
  | {
      readonly ask: 'review';
      readonly turn: number;
      readonly text: string;
      readonly generated: NonNullable<ReviewOptions['generated']>;
    }
  | { readonly ask: 'rewrite'; readonly turn: number; readonly text: string; readonly without: readonly string[] };

export type Rewritten = { readonly text: string; readonly steps: readonly RewriteStep[] };
export type ReviewAnswer =
  | ({ readonly to: 'review'; readonly turn: number; readonly offers: readonly Offer[] } & Review)
  | { readonly to: 'rewrite'; readonly turn: number; readonly rewritten: Rewritten };

const read = reviewer();
let about: ReviewAbout = {};

const answerTo = (asked: Exclude<ReviewAsked, { readonly ask: 'about' }>): ReviewAnswer => {
  const { turn, text } = asked;
  if (asked.ask === 'rewrite')
    return { to: 'rewrite', turn, rewritten: rewrite(text, { ...about, without: asked.without }) };
  const options = { ...about, generated: asked.generated };
  return { to: 'review', turn, ...read(text, options), offers: offersFor(text, options) };
};

addEventListener('message', ({ data }: MessageEvent<ReviewAsked>) => {
  if (data.ask === 'about') about = data.about;
  else postMessage(answerTo(data));
});
