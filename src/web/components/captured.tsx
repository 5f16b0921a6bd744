import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ChangeView, FactView } from '../../app/views.ts';
import { unreadWords } from '../../domain/language/other-language.ts';
import { call, type Output } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { refresh } from '../queries.ts';
import { asksKind, counted, kindQuestion } from '../words.ts';
import { AboveQuestions, useAboveQuestions } from './above-question.tsx';
import { ChangeEdit, canEdit, nothingToEdit } from './change-edit.tsx';
import { ChangeOf, changeQuestion } from './change-words.tsx';
import { DayQuestion, dayKeys, useOpenDays } from './day-question.tsx';
import { FactEdit } from './fact-edit.tsx';
import { FactMeta } from './fact-meta.tsx';
import { NameQuestion, useOpenNames } from './name-question.tsx';
import { useNotice } from './notice.tsx';
import { MarkedText } from './quote.tsx';

type One = FactView | ChangeView;
const isSure = (one: One): boolean => !one.asks;
const isChange = (one: One): one is ChangeView => 'of' in one;
const asks = (one: One): string =>
  isChange(one) ? (one.asks ? changeQuestion(one) : '') : asksKind(one) ? kindQuestion(one) : '';

const acceptedWords = (all: readonly One[], ids: readonly string[]): string => {
  const changes = all.filter((one) => isChange(one) && ids.includes(one.id)).length;
  return [
    ids.length > changes ? counted(ids.length - changes, 'fact') : '',
    changes > 0 ? counted(changes, 'change') : '',
  ]
    .filter(Boolean)
    .join(' and ');
};

export type CapturedNext = { readonly key: string; readonly words: string; readonly run: () => void };

/** What one line was read as. Ticked facts are accepted by Enter; sure ones stand ticked, unsure ones ask. */
export const CapturedFacts = ({
  captured,
  done,
  next,
}: {
  readonly captured: Output<'fact.capture'> | Output<'moment.debrief'>;
  readonly done: () => void;
  /** What may follow at once on what is accepted, under a key of its own. */
  readonly next?: CapturedNext | undefined;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const element = useRef<HTMLFieldSetElement>(null);
  const [facts, setFacts] = useState<readonly One[]>(() => [...captured.changes, ...captured.facts]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(facts.filter(isSure).map((fact) => fact.id)));
  const [editing, setEditing] = useState<string | null>(null);

  const boxes = (): HTMLElement[] => [
    ...(element.current?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? []),
  ];
  const focusBox = (index: number): void => {
    const all = boxes();
    const box = all[Math.max(0, Math.min(index, all.length - 1))];
    if (box) box.focus();
    else element.current?.focus();
  };
  useEffect(() => {
    const box = element.current?.querySelector<HTMLElement>('input[type=checkbox]');
    (box ?? element.current)?.focus();
  }, []);
  const rowAt = (target: EventTarget | null): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null;
    return facts.findIndex((fact) => fact.id === row?.dataset.fact);
  };
  const mended = (changed: One): void => {
    setFacts((before) => before.map((one) => (one.id === changed.id ? changed : one)));
    focusBox(facts.findIndex(({ id }) => id === changed.id));
  };
  const days = useOpenDays(mended);
  // What is sure once its name is known stands ticked like any other; taken back, it waits again.
  const became = (changed: readonly FactView[]): void => {
    const now = new Map(changed.map((one) => [one.id, one]));
    setFacts((before) => before.map((one) => now.get(one.id) ?? one));
    setTicked((before) => {
      const after = new Set(before);
      for (const one of facts) {
        const then = now.get(one.id);
        if (then === undefined || isSure(one) === isSure(then)) continue;
        if (isSure(then)) after.add(one.id);
        else after.delete(one.id);
      }
      return after;
    });
    const place = facts.findIndex(({ id }) => now.has(id));
    if (place >= 0) focusBox(place);
  };
  const names = useOpenNames(became);
  const above = useAboveQuestions(captured, became);
  const waitingAbove = above.open.length;
  const askedAbove = useRef(waitingAbove);
  useEffect(() => {
    // The answered one is gone from under the focus.
    if (askedAbove.current !== waitingAbove)
      (element.current?.querySelector<HTMLElement>('input') ?? element.current)?.focus();
    askedAbove.current = waitingAbove;
  }, [waitingAbove]);
  const toggle = (fact: One | undefined): void => {
    if (!fact) return;
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(fact.id)) after.add(fact.id);
      return after;
    });
  };

  // A sure one that was unticked is a no; an unsure one left alone stays a question.
  const accepted = facts.filter((fact) => ticked.has(fact.id)).map((fact) => fact.id);
  const rejected = facts.filter((fact) => isSure(fact) && !ticked.has(fact.id)).map((fact) => fact.id);
  const waiting = facts.length - accepted.length - rejected.length;

  const accept = async (then: () => void = done): Promise<void> => {
    try {
      if (accepted.length > 0) await call('fact.accept', { facts: accepted });
      if (rejected.length > 0) await call('fact.reject', { facts: rejected });
      const words = [
        accepted.length > 0 ? `${acceptedWords(facts, accepted)} accepted` : 'The line is kept',
        rejected.length > 0 ? `${rejected.length} rejected` : '',
        waiting > 0 ? `${waiting} waiting` : '',
      ].filter(Boolean);
      const changed = [...accepted, ...rejected];
      say(
        `${words.join(', ')}.`,
        changed.length === 0
          ? undefined
          : async () => {
              await call('fact.propose', { facts: changed });
              await refresh(client);
            },
      );
      then();
      await refresh(client);
    } catch (error) {
      sayError(error);
    }
  };
  const leave = (): void => {
    say(facts.length > 0 ? `Kept. ${counted(facts.length, 'proposal')} waiting.` : 'The line is kept.');
    done();
    void refresh(client);
  };
  const byNumber = Object.fromEntries(facts.slice(0, 9).map((fact, index) => [String(index + 1), () => toggle(fact)]));
  useKeysIn(element, {
    ...byNumber,
    enter: (event) => {
      if (event.target instanceof HTMLButtonElement) event.target.click();
      else void accept();
    },
    e: (event) => {
      const fact = facts[Math.max(0, rowAt(event.target))];
      if (fact && isChange(fact) && !canEdit(fact)) say(nothingToEdit);
      else if (fact) setEditing(fact.id);
    },
    ...Object.fromEntries(
      dayKeys.map((key, place) => [
        key,
        (event: KeyboardEvent) => {
          const fact = facts[rowAt(event.target)];
          const read = fact && !isChange(fact) ? fact : undefined;
          return days.answer(read, place) || names.choose(read, place);
        },
      ]),
    ),
    y: (event) => {
      const fact = facts[rowAt(event.target)];
      return names.yes(fact && !isChange(fact) ? fact : undefined) || above.yes(above.open[0]);
    },
    ...(next ? { [next.key]: () => void accept(next.run) } : {}),
    escape: leave,
    arrowdown: (event) => focusBox(rowAt(event.target) + 1),
    arrowup: (event) => focusBox(rowAt(event.target) - 1),
  });

  return (
    <fieldset ref={element} className="captured" aria-label="What was read from your line" tabIndex={-1}>
      <p className="serif captured-line" dir="auto">
        <MarkedText
          text={captured.text}
          spans={facts.map((fact) => ({ start: fact.start, end: fact.end, off: !ticked.has(fact.id) }))}
        />
      </p>
      <AboveQuestions asked={above} keyed={!facts.some((one) => !isChange(one) && one.openNames.length > 0)} />
      {captured.met.length > 0 ? (
        <p className="quiet">
          {captured.met.map(({ id, name }, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <Link to="/people/$person" params={{ person: id }}>
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}{' '}
          {captured.met.length === 1 ? 'is' : 'are'} new among your people.
        </p>
      ) : null}
      {facts.length === 0 && captured.above.length + captured.met.length > 0 ? null : facts.length === 0 ? (
        <p className="quiet">
          {captured.language !== null
            ? unreadWords(captured.language)
            : 'The line is kept. Nothing in it reads as a commitment, a request, a preference or another kind of fact.'}
        </p>
      ) : (
        <ol className="rows">
          {facts.map((fact, index) => (
            <li key={fact.id} data-fact={fact.id} className="captured-fact">
              <label>
                <input type="checkbox" checked={ticked.has(fact.id)} onChange={() => toggle(fact)} />
                <span className="number" aria-hidden="true">
                  {index + 1}
                </span>
                <span>
                  {asks(fact) === '' ? null : <span className="asks">{asks(fact)} </span>}
                  <span className="serif" dir="auto">
                    “{fact.quote}”
                  </span>
                  {isChange(fact) ? <ChangeOf change={fact} where={false} /> : <FactMeta fact={fact} where={false} />}
                </span>
              </label>
              {isChange(fact) && !canEdit(fact) ? null : (
                <button type="button" className="verb soft" onClick={() => setEditing(fact.id)}>
                  Edit
                </button>
              )}
              {isChange(fact) ? null : <NameQuestion fact={fact} names={names} />}
              {isChange(fact) ? null : <DayQuestion fact={fact} days={days} edit={() => setEditing(fact.id)} />}
              {isChange(fact) && editing === fact.id ? (
                <ChangeEdit
                  change={fact}
                  close={(changed) => {
                    setEditing(null);
                    if (changed) mended(changed);
                    else focusBox(index);
                  }}
                />
              ) : null}
              {!isChange(fact) && editing === fact.id ? (
                <FactEdit
                  fact={fact}
                  close={(changed) => {
                    setEditing(null);
                    if (changed) mended(changed);
                    else focusBox(index);
                  }}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <div className="verbs captured-verbs">
        <button type="button" className="verb" onClick={() => void accept()}>
          {accepted.length > 0 ? `Accept ${accepted.length === 1 ? 'it' : accepted.length}` : 'Done'} <kbd>Enter</kbd>
        </button>
        {next && facts.length > 0 ? (
          <button type="button" className="verb" onClick={() => void accept(next.run)}>
            {next.words} <kbd>{next.key}</kbd>
          </button>
        ) : null}
        {facts.length > 0 ? (
          <button type="button" className="verb soft" onClick={leave}>
            Leave for later <kbd>Esc</kbd>
          </button>
        ) : null}
      </div>
    </fieldset>
  );
};
