import { useEffect, useState } from 'react';
import type { ReviewOptions } from '../../domain/review/rule.ts';
import type { ReviewAbout, ReviewAnswer, ReviewAsked, Rewritten } from '../review-worker.ts';

export type Reviewed = Extract<ReviewAnswer, { readonly to: 'review' }>;
type Generated = NonNullable<ReviewOptions['generated']>;

export type Reviewing = {
  /** Reviews a text, a moment after the last key; only the answer to the newest one comes back. */
  readonly ask: (text: string, generated: Generated) => void;
  /** What review goes by from now on; the text is reviewed anew. Pass the same object as long as nothing changed. */
  readonly about: (about: ReviewAbout) => void;
  /** The text in order, without some of the steps. */
  readonly rewrite: (text: string, without: readonly string[]) => Promise<Rewritten>;
};

type Running = Reviewing & {
  readonly start: () => () => void;
  readonly hear: (answered: (answer: Reviewed) => void) => void;
};

const pause = 120;

const running = (): Running => {
  let worker: Worker | null = null;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said: ReviewAbout = {};
  let newest: { readonly text: string; readonly generated: Generated } | null = null;
  let answered: (answer: Reviewed) => void = () => {};
  const waiting = new Map<number, (rewritten: Rewritten) => void>();

  const post = (asked: ReviewAsked): void => worker?.postMessage(asked);
  const send = (): void => {
    if (newest === null) return;
    // Asked at once, it is not asked again when the pause is over.
    clearTimeout(timer);
    turn += 1;
    post({ ask: 'review', turn, ...newest });
  };
  return {
    start: () => {
      const made = new Worker(new URL('../review-worker.ts', import.meta.url), { type: 'module' });
      made.addEventListener('message', ({ data }: MessageEvent<ReviewAnswer>) => {
        if (data.to === 'rewrite') {
          waiting.get(data.turn)?.(data.rewritten);
          waiting.delete(data.turn);
        } else if (data.turn === turn) answered(data);
      });
      worker = made;
      post({ ask: 'about', about: said });
      send();
      return () => {
        clearTimeout(timer);
        made.terminate();
        worker = null;
      };
    },
    hear: (now) => {
      answered = now;
    },
    ask: (text, generated) => {
      newest = { text, generated };
      // From here on an answer is about words that stand no more.
      turn += 1;
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    },
    about: (now) => {
      if (now === said) return;
      said = now;
      post({ ask: 'about', about: said });
      send();
    },
    rewrite: (text, without) =>
      new Promise((resolve) => {
        turn += 1;
        waiting.set(turn, resolve);
        post({ ask: 'rewrite', turn, text, without });
        // What was asked before and is not answered yet is asked again under a newer number.
        send();
      }),
  };
};

/** Reviews text in a worker of its own, so that typing never waits for it. */
export const useReview = (answered: (answer: Reviewed) => void): Reviewing => {
  const [review] = useState(running);
  review.hear(answered);
  useEffect(() => review.start(), [review]);
  return review;
};
