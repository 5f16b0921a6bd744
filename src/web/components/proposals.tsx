import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ChangeView, FactView } from '../../app/views.ts';
import { call } from '../api.ts';
import { lettersOn, useKeysIn, usePageKeys } from '../keys.ts';
import { refresh } from '../queries.ts';
import { asksKind, counted, kindQuestion } from '../words.ts';
import { ChangeEdit, canEdit, nothingToEdit } from './change-edit.tsx';
import { acceptWords, ChangeOf, changeQuestion, doneWords } from './change-words.tsx';
import { DayQuestion, dayKeys, useOpenDays } from './day-question.tsx';
import { FactEdit } from './fact-edit.tsx';
import { FactMeta } from './fact-meta.tsx';
import { NameQuestion, useOpenNames } from './name-question.tsx';
import { useNotice } from './notice.tsx';
import { Quote } from './quote.tsx';

/** What waits for a yes or a no: a fact, or later words that change one. */
type Item = { readonly id: string; readonly asks: boolean } & (
  | { readonly fact: FactView; readonly change?: never }
  | { readonly change: ChangeView; readonly fact?: never }
);

const ids = (items: readonly Item[]): string[] => items.map(({ id }) => id);

/** Proposals, and what later words change, to accept or reject one by one or together. Enter accepts, x rejects, e edits, a to d choose an asked day, y says that a name is somebody new, arrows move. */
export const Proposals = ({
  facts,
  changes = [],
  label,
  together = true,
}: {
  readonly facts: readonly FactView[];
  readonly changes?: readonly ChangeView[];
  readonly label: string;
  /** Whether the sure ones may be accepted at once; not where nobody remembers them. */
  readonly together?: boolean;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const list = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<string | null>(null);
  // One row at a time can be reached by Tab, so that a long list is one step; the arrows move inside it.
  const [current, setCurrent] = useState(0);
  const [focusNext, setFocusNext] = useState<number | null>(null);
  const items: readonly Item[] = [
    ...changes.map((change) => ({ id: change.id, asks: change.asks, change })),
    ...facts.map((fact) => ({ id: fact.id, asks: fact.asks, fact })),
  ];
  const shown = items.filter(({ id }) => !gone.has(id));
  const sure = shown.filter(({ asks }) => !asks);

  const days = useOpenDays(({ id }) => setFocusNext(shown.findIndex((one) => one.id === id)));
  const names = useOpenNames((changed) => {
    const place = shown.findIndex((one) => changed.some(({ id }) => id === one.id));
    if (place >= 0) setFocusNext(place);
  });

  const rowAt = (target: EventTarget | null): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null;
    return shown.findIndex(({ id }) => id === row?.dataset.fact);
  };
  const focusRow = (index: number): void => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-fact]');
    const row = rows?.[Math.max(0, Math.min(index, rows.length - 1))];
    if (row) row.focus();
    else list.current?.focus();
  };
  useEffect(() => {
    if (focusNext === null) return;
    setFocusNext(null);
    focusRow(focusNext);
  });

  const decide = (chosen: readonly Item[], how: 'fact.accept' | 'fact.reject'): void => {
    if (chosen.length === 0) return;
    const first = shown.findIndex(({ id }) => id === chosen[0]?.id);
    setGone((before) => new Set([...before, ...ids(chosen)]));
    setFocusNext(first);
    const back = (): void =>
      setGone((before) => new Set([...before].filter((id) => !chosen.some((one) => one.id === id))));
    call(how, { facts: ids(chosen) }).then(
      async () => {
        const words = how === 'fact.accept' ? 'Accepted' : 'Rejected';
        const [only] = chosen;
        const one = how === 'fact.accept' && only?.change ? doneWords[only.change.what] : `${words}.`;
        say(chosen.length === 1 ? one : `${words}: ${chosen.length}.`, async () => {
          await call('fact.propose', { facts: ids(chosen) });
          back();
          await refresh(client);
        });
        await refresh(client);
      },
      (error) => {
        back();
        sayError(error);
      },
    );
  };
  const decideAt = (event: KeyboardEvent, how: 'fact.accept' | 'fact.reject'): void => {
    const item = shown[rowAt(event.target)];
    if (item) decide([item], how);
  };
  const edit = (event: KeyboardEvent): void => {
    const item = shown[rowAt(event.target)];
    if (item?.change && !canEdit(item.change)) say(nothingToEdit);
    else if (item) setEditing(item.id);
  };
  // From the page itself an arrow goes to the first row; inside of anything else it keeps its own meaning.
  const enterBy = (row: number) => (event: KeyboardEvent) => {
    const from = event.target;
    const fromPage = from === document.body || (from instanceof Element && from.matches('h1, h2, main'));
    if (!fromPage || shown.length === 0 || list.current?.closest('details:not([open])')) return false;
    focusRow(row);
    return true;
  };
  usePageKeys({ arrowdown: enterBy(0), arrowup: enterBy(0) });
  const stop = Math.min(current, shown.length - 1);
  useKeysIn(list, {
    enter: (event) => {
      if (!(event.target instanceof HTMLLIElement)) return false;
      decideAt(event, 'fact.accept');
      return true;
    },
    x: (event) => decideAt(event, 'fact.reject'),
    backspace: (event) => decideAt(event, 'fact.reject'),
    e: edit,
    ...Object.fromEntries(
      dayKeys.map((key, place) => [
        key,
        (event: KeyboardEvent) => {
          const fact = shown[rowAt(event.target)]?.fact;
          return days.answer(fact, place) || names.choose(fact, place);
        },
      ]),
    ),
    y: (event) => names.yes(shown[rowAt(event.target)]?.fact),
    arrowdown: (event) => focusRow(rowAt(event.target) + 1),
    arrowup: (event) => focusRow(rowAt(event.target) - 1),
  });

  return (
    <div ref={list} className="proposals" tabIndex={-1}>
      <ul className="rows" aria-label={label}>
        {shown.map((item, index) => {
          const { id, fact, change } = item;
          const asks = fact ? asksKind(fact) : item.asks;
          // Without letters as keys the buttons are the only way.
          const button = lettersOn() ? -1 : undefined;
          return (
            <li
              key={id}
              className="proposal"
              data-fact={id}
              tabIndex={index === stop ? 0 : -1}
              aria-keyshortcuts={fact || canEdit(change) ? 'Enter x e' : 'Enter x'}
              onFocus={() => setCurrent(index)}
            >
              <div className="proposal-words">
                {asks ? <p className="asks">{fact ? kindQuestion(fact) : changeQuestion(change)}</p> : null}
                <p className="serif" dir="auto">
                  <Quote fact={fact ?? change} />
                </p>
                {fact ? <FactMeta fact={fact} /> : <ChangeOf change={change} />}
                {fact ? <NameQuestion fact={fact} names={names} /> : null}
                {fact ? <DayQuestion fact={fact} days={days} edit={() => setEditing(id)} /> : null}
              </div>
              <div className="verbs">
                <button
                  type="button"
                  className="verb"
                  data-accept=""
                  tabIndex={button}
                  onClick={() => decide([item], 'fact.accept')}
                >
                  {asks ? 'Yes' : fact ? 'Accept' : acceptWords[change.what]}
                </button>
                {fact || canEdit(change) ? (
                  <button type="button" className="verb soft" tabIndex={button} onClick={() => setEditing(id)}>
                    Edit
                  </button>
                ) : null}
                <button
                  type="button"
                  className="verb soft"
                  tabIndex={button}
                  onClick={() => decide([item], 'fact.reject')}
                >
                  {asks ? 'No' : 'Reject'}
                </button>
              </div>
              {change && editing === id ? (
                <ChangeEdit
                  change={change}
                  close={() => {
                    setEditing(null);
                    setFocusNext(shown.indexOf(item));
                  }}
                />
              ) : null}
              {fact && editing === id ? (
                <FactEdit
                  fact={fact}
                  close={() => {
                    setEditing(null);
                    setFocusNext(shown.indexOf(item));
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {together && sure.length > 1 ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => decide(sure, 'fact.accept')}>
            Accept {sure.length === shown.length ? `all ${sure.length}` : `the ${counted(sure.length, 'sure one')}`} →
          </button>
        </p>
      ) : null}
    </div>
  );
};
