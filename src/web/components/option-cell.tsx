import { useLayoutEffect, useRef } from 'react';
import { type Cell, type ComparedOption, comparedWords, underHeading } from '../../domain/proposals/comparison.ts';

/** Where in the comparison somebody is: an option, by one part. */
export type CellPlace = { readonly option: string; readonly by: Cell['by'] | 'name' };
export const placeKey = ({ option, by }: CellPlace): string => `${option} ${by}`;

/** What stands in one place of the comparison; a gap is a quiet dash that opens the field for it. */
export const OptionCell = ({
  option,
  cell,
  current,
  open,
}: {
  readonly option: ComparedOption;
  readonly cell: Cell;
  /** It is the one that Tab reaches. */
  readonly current: boolean;
  readonly open: (place: CellPlace, line: string | null) => void;
}) => {
  const place = { option: option.id, by: cell.by };
  const what = `${comparedWords[cell.by].name} of ${option.name}`;
  const shared = { type: 'button', 'data-cell': placeKey(place) } as const;
  if (cell.lines.length === 0)
    return (
      <button
        {...shared}
        className="cell-gap"
        tabIndex={current ? 0 : -1}
        aria-label={`${what}: not said. ${cell.asks}`}
        onClick={() => open(place, null)}
      >
        –
      </button>
    );
  return cell.lines.map((line, index) => (
    <button
      key={line.id}
      {...shared}
      className={line.state === 'proposed' ? 'cell-line waits' : 'cell-line'}
      data-line={line.id}
      tabIndex={current && index === 0 ? 0 : -1}
      aria-label={`${what}: ${line.part === 'accepted' ? 'Accepted: ' : ''}${underHeading(cell.by, line.words)}${line.state === 'proposed' ? ' (read in your words)' : ''}`}
      onClick={() => open(place, line.id)}
    >
      {line.part === 'accepted' ? <span className="quiet">Accepted: </span> : null}
      <bdi dir="auto">{underHeading(cell.by, line.words)}</bdi>
    </button>
  ));
};

/** Keeps the keyboard at one place of the comparison: what stood there may have gone, and something else stands there now. `entered` hears which has it. */
export const useCellFocus = (entered: (key: string) => void) => {
  const tell = useRef(entered);
  tell.current = entered;
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const here = box.current;
    if (wanted.current === null || !here) return;
    if (document.activeElement !== document.body && !here.contains(document.activeElement)) return;
    here.querySelector<HTMLElement>(`[data-cell="${CSS.escape(wanted.current)}"]`)?.focus();
  });
  useLayoutEffect(() => {
    const here = box.current;
    if (!here) return;
    // Whoever goes elsewhere is not called back.
    const enter = ({ target }: FocusEvent): void => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
      if (cell?.dataset.cell !== undefined && here.contains(cell)) tell.current(cell.dataset.cell);
      if (wanted.current !== null && cell?.dataset.cell !== wanted.current) wanted.current = null;
    };
    const point = (): void => {
      wanted.current = null;
    };
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', point);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', point);
    };
  }, []);
  return {
    box,
    focus: (place: CellPlace): void => {
      wanted.current = placeKey(place);
    },
  };
};
