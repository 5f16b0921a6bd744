import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps what is read where it is when rows are put above it. `hold` is called before they are asked for; `count` is the
 * number of rows there are.
 */
export const useKeptScroll = (
  list: RefObject<HTMLElement | null>,
  rows: string,
  count: number,
): { hold: () => void } => {
  const held = useRef<{ readonly element: Element; readonly top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is a change of the rows that moves them.
  useLayoutEffect(() => {
    const before = held.current;
    held.current = null;
    if (!before?.element.isConnected) return;
    const moved = before.element.getBoundingClientRect().top - before.top;
    if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
  }, [count]);
  return {
    hold: () => {
      const element = list.current?.querySelector(rows);
      held.current = element ? { element, top: element.getBoundingClientRect().top } : null;
    },
  };
};
