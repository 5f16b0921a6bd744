import type { Offer } from '../domain/review/finding.ts';
import { reviewer } from '../domain/review/incremental.ts';
import { offersFor } from '../domain/review/offers.ts';
import type { Review } from '../domain/review/review.ts';
import { type RewriteStep, rewrite } from '../domain/review/rewrite/rewrite.ts';
import type { ReviewOptions } from '../domain/review/rule.ts';
import { rules } from '../domain/review/rules/index.ts';

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
  | ({
      readonly to: 'review';
      readonly turn: number;
      readonly offers: readonly Offer[];
      readonly forReader: readonly string[];
    } & Review)
  | { readonly to: 'rewrite'; readonly turn: number; readonly rewritten: Rewritten };

/** Rules that ask what is on file of the reader. */
const aboutReader = new Set(rules.filter(({ needsReader }) => needsReader).map(({ id }) => id));
const read = reviewer();
let about: ReviewAbout = {};

const answerTo = (asked: Exclude<ReviewAsked, { readonly ask: 'about' }>): ReviewAnswer => {
  const { turn, text } = asked;
  if (asked.ask === 'rewrite')
    return { to: 'rewrite', turn, rewritten: rewrite(text, { ...about, without: asked.without }) };
  const options = { ...about, generated: asked.generated };
  const reviewed = read(text, options);
  const forReader = [...new Set(reviewed.findings.map(({ rule }) => rule))].filter((rule) => aboutReader.has(rule));
  return { to: 'review', turn, ...reviewed, forReader, offers: offersFor(text, options) };
};

addEventListener('message', ({ data }: MessageEvent<ReviewAsked>) => {
  if (data.ask === 'about') about = data.about;
  else postMessage(answerTo(data));
});
