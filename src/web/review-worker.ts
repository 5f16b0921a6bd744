import { review } from '../domain/review/review.ts';

/** What the page asks: a text and a number that comes back with the answer. */
export type ReviewAsked = { readonly turn: number; readonly text: string };
export type ReviewAnswer = { readonly turn: number } & ReturnType<typeof review>;

addEventListener('message', ({ data }: MessageEvent<ReviewAsked>) => {
  const answer: ReviewAnswer = { turn: data.turn, ...review(data.text) };
  postMessage(answer);
});
