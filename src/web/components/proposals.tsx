import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FactView } from '../../app/views.ts';
import { call } from '../api.ts';
import { lettersOn, useKeysIn, usePageKeys } from '../keys.ts';
import { refresh } from '../queries.ts';
import { counted, kindQuestion } from '../words.ts';
import { FactEdit } from './fact-edit.tsx';
import { FactMeta } from './fact-meta.tsx';
import { useNotice } from './notice.tsx';
import { Quote } from './quote.tsx';

const ids = (facts: readonly FactView[]): string[] => facts.map((fact) => fact.id);

/** Proposals to accept or reject one by one or together. Enter accepts, x rejects, e edits, arrows move. */
export const Proposals = ({
  facts,
  label,
  together = true,
}: {
  readonly facts: readonly FactView[];
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
  const shown = facts.filter((fact) => !gone.has(fact.id));
  const sure = shown.filter((fact) => !fact.asks);

  const rowAt = (target: EventTarget | null): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null;
    return shown.findIndex((fact) => fact.id === row?.dataset.fact);
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

  const decide = (chosen: readonly FactView[], how: 'fact.accept' | 'fact.reject'): void => {
    if (chosen.length === 0) return;
    const first = shown.findIndex((fact) => fact.id === chosen[0]?.id);
    setGone((before) => new Set([...before, ...ids(chosen)]));
    setFocusNext(first);
    const back = (): void =>
      setGone((before) => new Set([...before].filter((id) => !chosen.some((fact) => fact.id === id))));
    call(how, { facts: ids(chosen) }).then(
      async () => {
        const words = how === 'fact.accept' ? 'Accepted' : 'Rejected';
        say(chosen.length === 1 ? `${words}.` : `${words}: ${chosen.length}.`, async () => {
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
    const fact = shown[rowAt(event.target)];
    if (fact) decide([fact], how);
  };
  const edit = (event: KeyboardEvent): void => {
    const fact = shown[rowAt(event.target)];
    if (fact) setEditing(fact.id);
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
    arrowdown: (event) => focusRow(rowAt(event.target) + 1),
    arrowup: (event) => focusRow(rowAt(event.target) - 1),
  });

  return (
    <div ref={list} className="proposals" tabIndex={-1}>
      <ul className="rows" aria-label={label}>
        {shown.map((fact, index) => {
          const { asks } = fact;
          // Without letters as keys the buttons are the only way.
          const button = lettersOn() ? -1 : undefined;
          return (
            <li
              key={fact.id}
              className="proposal"
              data-fact={fact.id}
              tabIndex={index === stop ? 0 : -1}
              aria-keyshortcuts="Enter x e"
              onFocus={() => setCurrent(index)}
            >
              <div className="proposal-words">
                {asks ? <p className="asks">{kindQuestion(fact)}</p> : null}
                <p className="serif" dir="auto">
                  <Quote fact={fact} />
                </p>
                <FactMeta fact={fact} />
              </div>
              <div className="verbs">
                <button
                  type="button"
                  className="verb"
                  data-accept=""
                  tabIndex={button}
                  onClick={() => decide([fact], 'fact.accept')}
                >
                  {asks ? 'Yes' : 'Accept'}
                </button>
                <button type="button" className="verb soft" tabIndex={button} onClick={() => setEditing(fact.id)}>
                  Edit
                </button>
                <button
                  type="button"
                  className="verb soft"
                  tabIndex={button}
                  onClick={() => decide([fact], 'fact.reject')}
                >
                  {asks ? 'No' : 'Reject'}
                </button>
              </div>
              {editing === fact.id ? (
                <FactEdit
                  fact={fact}
                  close={() => {
                    setEditing(null);
                    setFocusNext(shown.indexOf(fact));
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
