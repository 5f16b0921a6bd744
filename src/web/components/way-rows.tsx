import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { LineSource } from '../../domain/documents/line.ts';
import { lettersOn, useKeysIn } from '../keys.ts';
import { CarefulText } from './careful-text.tsx';
import { SourcedLine } from './sources.tsx';

/** One line of a page of ways, there or proposed. */
export type WayRow = {
  readonly key: string;
  readonly words: string;
  readonly sources: readonly LineSource[];
  /** What else is said under it. */
  readonly under: ReactNode;
  /** The verb that takes or confirms it; undefined where there is nothing to confirm. */
  readonly take: { readonly verb: string; readonly act: () => void } | undefined;
  readonly refuse: { readonly verb: string; readonly act: () => void };
  readonly edit: (words: string) => Promise<void>;
};

const EditRow = ({ row, close }: { readonly row: WayRow; readonly close: () => void }) => {
  const [words, setWords] = useState(row.words);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') row.edit(words.trim()).then(close, close);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <CarefulText label="The line" labelHidden value={words} change={setWords} who="Anybody" max={300} focus />
      <p className="verbs">
        <button type="submit" className="verb">
          Keep it →
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** Lines to confirm, write anew or take off: Enter takes, e edits, x refuses, arrows move. */
export const WayRows = ({ rows, label }: { readonly rows: readonly WayRow[]; readonly label: string }) => {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const all = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-way]') ?? [])];
  const at = (target: EventTarget | null): number =>
    all().findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => all()[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
  const close = (): void => {
    const place = rows.findIndex(({ key }) => key === editing);
    setEditing(null);
    requestAnimationFrame(() => go(place));
  };
  const on = (event: KeyboardEvent, act: (row: WayRow) => void): boolean => {
    const row = rows[at(event.target)];
    // A link or a button in the row keeps its own Enter.
    if (!row || (event.key === 'Enter' && !(event.target instanceof HTMLLIElement)) || event.repeat) return false;
    act(row);
    return true;
  };
  useKeysIn(list, {
    enter: (event) => on(event, ({ take }) => take?.act()),
    x: (event) => on(event, ({ refuse }) => refuse.act()),
    backspace: (event) => on(event, ({ refuse }) => refuse.act()),
    e: (event) => on(event, ({ key }) => setEditing(key)),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const stop = Math.min(current, rows.length - 1);
  // Without letters as keys the buttons are the only way.
  const button = lettersOn() ? -1 : undefined;
  return (
    <ul className="rows" aria-label={label} ref={list} onFocus={(event) => setCurrent(Math.max(0, at(event.target)))}>
      {rows.map((row, index) => (
        <li
          key={row.key}
          className="proposal"
          data-way={row.key}
          tabIndex={index === stop ? 0 : -1}
          aria-keyshortcuts="Enter e x"
        >
          <div className="proposal-words">
            {editing === row.key ? (
              <EditRow row={row} close={close} />
            ) : (
              <>
                <p className="serif" dir="auto">
                  <SourcedLine line={{ text: row.words, sources: [...row.sources] }} />
                </p>
                {row.under}
              </>
            )}
          </div>
          {editing === row.key ? null : (
            <div className="verbs">
              {row.take ? (
                <button type="button" className="verb" data-accept="" tabIndex={button} onClick={row.take.act}>
                  {row.take.verb}
                </button>
              ) : null}
              <button type="button" className="verb soft" tabIndex={button} onClick={() => setEditing(row.key)}>
                Change
              </button>
              <button type="button" className="verb soft" tabIndex={button} onClick={row.refuse.act}>
                {row.refuse.verb}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};
