import { type RefObject, useEffect, useRef } from 'react';
import { useKeysIn } from '../keys.ts';
import type { LineDeeds } from './case-lines.tsx';
import type { ProposalView } from './use-proposal.ts';

/** Keys on the lines of a case: Enter takes what was read, x leaves it, e edits; arrows go from line to line. The next one that waits has the focus then. */
export const useCaseKeys = (box: RefObject<HTMLElement | null>, proposal: ProposalView, deeds: LineDeeds): void => {
  const next = useRef<number | null>(null);
  const shown = useRef(proposal);
  const rows = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-line][tabindex]') ?? [])];
  const here = (
    event: KeyboardEvent,
  ): { readonly row: HTMLElement; readonly line: ProposalView['lines'][number] } | null => {
    const row =
      event.target instanceof HTMLElement && event.target.matches('.case-line[data-line]') ? event.target : null;
    const line = proposal.lines.find(({ id }) => id === row?.dataset.line);
    return row && line && proposal.ended === null ? { row, line } : null;
  };
  const after = (row: HTMLElement): void => {
    next.current = rows().indexOf(row);
  };
  const move =
    (by: number) =>
    (event: KeyboardEvent): boolean => {
      const found = here(event);
      if (!found) return false;
      const all = rows();
      all[Math.max(0, Math.min(all.length - 1, all.indexOf(found.row) + by))]?.focus();
      return true;
    };
  const leave = (event: KeyboardEvent): boolean => {
    const found = here(event);
    if (!found) return false;
    after(found.row);
    deeds.leave(found.line);
    return true;
  };
  useKeysIn(box, {
    enter: (event) => {
      const found = here(event);
      if (!found) return false;
      after(found.row);
      if (found.line.state === 'proposed') deeds.take(found.line);
      else deeds.edit(found.line);
      return true;
    },
    x: leave,
    backspace: leave,
    e: (event) => {
      const found = here(event);
      if (!found) return false;
      deeds.edit(found.line);
      return true;
    },
    arrowdown: move(1),
    arrowup: move(-1),
  });
  useEffect(() => {
    const at = next.current;
    // What was decided shows once the answer is there.
    const changed = shown.current !== proposal;
    shown.current = proposal;
    if (at === null || !changed) return;
    next.current = null;
    const all = rows();
    const waits = all.slice(at).find((row) => row.classList.contains('waits')) ?? all[Math.min(at, all.length - 1)];
    if (document.activeElement === document.body || document.activeElement?.closest('.case-line')) waits?.focus();
  });
};
