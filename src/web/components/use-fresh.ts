import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refresh } from '../queries.ts';

/** Somebody who typed so lately is still typing, in milliseconds. */
const typing = 3000;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * Asks for everything on screen again when something new came in by itself (`stamp` changes then), but never while
 * somebody types. Nothing is asked again for the first stamp.
 */
export const useFresh = (stamp: string | null | undefined): void => {
  const client = useQueryClient();
  const shown = useRef<string | null | undefined>(undefined);
  const typed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      if (isField(target)) typed.current = performance.now();
    };
    addEventListener('keydown', note, true);
    addEventListener('input', note, true);
    return () => {
      removeEventListener('keydown', note, true);
      removeEventListener('input', note, true);
    };
  }, []);
  useEffect(() => {
    if (stamp === undefined || stamp === shown.current) return;
    if (shown.current === undefined) {
      shown.current = stamp;
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      const left = typing - (performance.now() - typed.current);
      if (left > 0) {
        timer = setTimeout(ask, left);
        return;
      }
      shown.current = stamp;
      void refresh(client);
    };
    ask();
    return () => clearTimeout(timer);
  }, [client, stamp]);
};
