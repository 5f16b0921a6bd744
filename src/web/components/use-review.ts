import { useEffect, useRef } from 'react';
import type { ReviewAnswer, ReviewAsked } from '../review-worker.ts';

/** Reviews text in a worker of its own; only the answer to the newest text comes back. */
export const useReview = (answered: (answer: ReviewAnswer) => void): ((text: string) => void) => {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(answered);
  held.current = answered;
  const waiting = useRef<string | null>(null);

  const send = useRef((text: string): void => {
    turn.current += 1;
    const asked: ReviewAsked = { turn: turn.current, text };
    worker.current?.postMessage(asked);
  });

  useEffect(() => {
    const made = new Worker(new URL('../review-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<ReviewAnswer>) => {
      if (data.turn === turn.current) held.current(data);
    });
    worker.current = made;
    if (waiting.current !== null) send.current(waiting.current);
    return () => {
      clearTimeout(timer.current);
      made.terminate();
      worker.current = null;
    };
  }, []);

  const ask = useRef((text: string): void => {
    waiting.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send.current(text), 120);
  });
  return ask.current;
};
