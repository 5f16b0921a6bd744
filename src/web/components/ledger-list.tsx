import { useEffect, useRef, useState } from 'react';
import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import { isTyping, useKeysIn, usePageKeys } from '../keys.ts';
import { useLedgerDeeds } from './ledger-deeds.ts';
import { LedgerItem, type Opened } from './ledger-row.tsx';
import { isOpen } from './ledger-words.ts';
import { useOpenNames } from './name-question.tsx';
import { useNotice } from './notice.tsx';

/** The groups of the ledger as one list for the keyboard: j and k or the arrows move, d, m, x, s, e and y act, Enter opens. */
export const LedgerList = ({
  groups,
}: {
  readonly groups: readonly { readonly title: string; readonly rows: readonly LedgerRow[] }[];
}) => {
  const deeds = useLedgerDeeds();
  const { sayError } = useNotice();
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(() => {
    const fact = decodeURIComponent(location.hash.slice(1));
    return fact === '' ? null : { fact, what: 'tell' };
  });
  const [current, setCurrent] = useState<string | null>(null);
  const [back, setBack] = useState<number | null>(null);
  const [seek, setSeek] = useState<string | null>(null);
  const all = groups.flatMap(({ rows }) => rows);
  const stop = all.some(({ fact }) => fact.id === current) ? current : all[0]?.fact.id;

  const placeOf = (target: EventTarget | null): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null;
    return all.findIndex(({ fact }) => fact.id === row?.dataset.fact);
  };
  const focusAt = (place: number): void => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-fact]') ?? [];
    const row = rows[Math.max(0, Math.min(place, rows.length - 1))];
    if (row) row.focus();
    else list.current?.focus();
  };
  // A row that ended goes, and the next one has the focus: the keyboard stays where it was.
  useEffect(() => {
    if (back === null) return;
    setBack(null);
    if (!isTyping(document.activeElement)) focusAt(back);
  });
  const shownOf = useRef(opened?.fact);
  useEffect(() => {
    if (shownOf.current) list.current?.querySelector(`[data-fact="${CSS.escape(shownOf.current)}"]`)?.scrollIntoView();
  }, []);

  // Once its name is known a row may stand in another group: the keyboard goes with it.
  const names = useOpenNames(undefined, ([first]) => setSeek(first?.id ?? null));
  useEffect(() => {
    if (seek === null) return;
    setSeek(null);
    if (!isTyping(document.activeElement)) focusAt(all.findIndex(({ fact }) => fact.id === seek));
  });
  const open = (row: LedgerRow, what: Opened['what'] | null): void => {
    if (what === 'tell' && row.standing !== 'overdue') {
      // Nothing need be asked: the letter opens. Where something is, its form does.
      deeds.write(row).catch(() => setOpened({ fact: row.fact.id, what: 'tell' }));
      return;
    }
    setOpened(what === null ? null : { fact: row.fact.id, what });
    if (what === null) setBack(all.findIndex(({ fact }) => fact.id === row.fact.id));
  };
  const at = (event: KeyboardEvent): LedgerRow | undefined => {
    // Inside of what is open under a row a letter is not meant for the row.
    if (!(event.target instanceof HTMLElement) || event.target.closest('.ledger-history, .ledger-move, .fact-edit'))
      return undefined;
    return all[placeOf(event.target)];
  };
  const end = (event: KeyboardEvent, how: 'kept' | 'dropped'): boolean => {
    const row = at(event);
    if (!row || !isOpen(row)) return false;
    const place = placeOf(event.target);
    deeds.end(row, how).then(() => setBack(place), sayError);
    return true;
  };
  const openBy = (event: KeyboardEvent, what: Opened['what']): boolean => {
    const row = at(event);
    if (!row || !isOpen(row)) return false;
    if (what === 'tell' && row.way !== 'mine' && row.way !== 'theirs') return false;
    open(row, what);
    return true;
  };
  const step = (by: number) => (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (place < 0) return false;
    focusAt(place + by);
    return true;
  };
  // From the page itself a step goes to the first row; inside of anything else keys keep their own meaning.
  const enter = (event: KeyboardEvent) => {
    const from = event.target;
    if (!(from === document.body || (from instanceof Element && from.matches('h1, h2, main'))) || all.length === 0)
      return false;
    focusAt(0);
    return true;
  };
  usePageKeys({ j: enter, k: enter, arrowdown: enter, arrowup: enter });
  useKeysIn(list, {
    j: step(1),
    k: step(-1),
    arrowdown: step(1),
    arrowup: step(-1),
    d: (event) => end(event, 'kept'),
    x: (event) => end(event, 'dropped'),
    m: (event) => openBy(event, 'move'),
    s: (event) => openBy(event, 'tell'),
    e: (event) => openBy(event, 'edit'),
    y: (event) => names.yes(at(event)?.fact),
    enter: (event) => {
      const row = event.target instanceof HTMLLIElement ? at(event) : undefined;
      if (!row) return false;
      open(row, opened?.fact === row.fact.id && opened.what === 'history' ? null : 'history');
      return true;
    },
    escape: () => {
      if (opened === null) return false;
      setBack(all.findIndex(({ fact }) => fact.id === opened.fact));
      setOpened(null);
      return true;
    },
  });
  return (
    <div ref={list} className="ledger" tabIndex={-1}>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title} className="section" aria-label={title}>
            <div className="section-head">
              <h2 tabIndex={-1}>{title}</h2>
            </div>
            <ul className="rows" aria-label={title}>
              {rows.map((row) => (
                <LedgerItem
                  key={row.fact.id}
                  row={row}
                  deeds={deeds}
                  names={names}
                  opened={opened?.fact === row.fact.id ? opened.what : null}
                  open={(what) => open(row, what)}
                  stop={row.fact.id === stop}
                  onFocus={() => setCurrent(row.fact.id)}
                />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
};
