import { type RefObject, useEffect, useRef } from 'react';

const reachable = 'a[href], button, input, select, textarea, [tabindex="0"]';

/**
 * Keeps the keyboard where it was in a list: when the row that had the focus goes, the row that comes in its place has it, and
 * where no row is left the heading above. Whoever went elsewhere is left alone.
 */
export const useKeptPlace = (list: RefObject<HTMLElement | null>): void => {
  const held = useRef<{ readonly row: Element; readonly at: number; readonly section: Element | null } | null>(null);
  useEffect(() => {
    const here = list.current;
    if (!here) return;
    const enter = (event: FocusEvent): void => {
      const at = [...here.children].findIndex((row) => event.target instanceof Node && row.contains(event.target));
      const row = here.children[at];
      held.current = row ? { row, at, section: here.closest('section') } : null;
    };
    here.addEventListener('focusin', enter);
    return () => here.removeEventListener('focusin', enter);
  });
  useEffect(() => {
    const last = held.current;
    if (last === null || last.row.isConnected) return;
    held.current = null;
    if (document.activeElement !== document.body) return;
    const rows = [...(list.current?.children ?? [])];
    const row = rows[Math.min(last.at, rows.length - 1)];
    const next =
      row?.querySelector<HTMLElement>(`.verbs :is(${reachable})`) ?? row?.querySelector<HTMLElement>(reachable);
    (next ?? last.section?.querySelector<HTMLElement>('h2, h3'))?.focus();
  });
};
