import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { call, type Input, type Output } from '../api.ts';
import { lettersOn, useKeysIn } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Row = Output<'feedback.list'>['feedback'][number];
type Word = Input<'feedback.decide'>['answer'];

/** What it says of the next one. */
const meant: Readonly<Record<Row['feedback']['sort'], string>> = {
  right: 'the right length as it was',
  more: 'more than was sent',
  less: 'less than was sent',
  late: 'earlier than it came',
  other: 'in their own words',
};
const told = {
  accept: 'Kept; it counts for the next one.',
  reject: 'Not shown any more.',
  open: 'Open again.',
} as const;
const words = { accepted: 'accept', rejected: 'reject', proposed: 'open' } as const;
const few = 5;

const useDecide = () => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return ({ feedback }: Row, answer: NonNullable<Word>): void => {
    const tell = async (word: Word): Promise<void> => {
      await call('feedback.decide', { feedback: feedback.id, answer: word });
      await refresh(client);
    };
    tell(answer).then(() => say(told[answer], () => tell(words[feedback.state])), sayError);
  };
};

/** Enter keeps a word, x says that it is not so, arrows move. */
const Words = ({ rows }: { readonly rows: readonly Row[] }) => {
  const clock = useClock();
  const decide = useDecide();
  const list = useRef<HTMLUListElement>(null);
  const at = (target: EventTarget | null): number =>
    [...(list.current?.children ?? [])].findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => {
    const row = [...(list.current?.children ?? [])][Math.max(0, Math.min(to, rows.length - 1))];
    if (row instanceof HTMLElement) row.focus();
  };
  const key = (event: KeyboardEvent, answer: 'accept' | 'reject'): boolean => {
    const row = rows[at(event.target)];
    // A link or a button in the row keeps its own Enter.
    if (row?.feedback.state !== 'proposed' || (event.key === 'Enter' && !(event.target instanceof HTMLLIElement)))
      return false;
    decide(row, answer);
    return true;
  };
  useKeysIn(list, {
    enter: (event) => key(event, 'accept'),
    x: (event) => key(event, 'reject'),
    backspace: (event) => key(event, 'reject'),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const button = lettersOn() ? -1 : undefined;
  return (
    <ul className="rows" ref={list} aria-label="Words back">
      {rows.map((row, index) => {
        const { feedback, of } = row;
        const when = shortDate(feedback.said, clock);
        const open = feedback.state === 'proposed';
        return (
          <li key={feedback.id} className="proposal" tabIndex={index === 0 ? 0 : -1} aria-keyshortcuts="Enter x">
            <div className="proposal-words">
              <p className="serif" dir="auto">
                “{feedback.quote}”
              </p>
              <p className="quiet">
                <bdi>{meant[feedback.sort]}</bdi>
                {of === '' ? '' : <bdi>{`, said of “${of}”`}</bdi>},{' '}
                {feedback.source === null ? (
                  when
                ) : (
                  <Link to="/source/$source" params={{ source: feedback.source }}>
                    {when}
                  </Link>
                )}
              </p>
            </div>
            <div className="verbs">
              {open ? (
                <>
                  <button
                    type="button"
                    className="verb"
                    data-accept=""
                    tabIndex={button}
                    onClick={() => decide(row, 'accept')}
                  >
                    Keep
                  </button>
                  <button type="button" className="verb soft" tabIndex={button} onClick={() => decide(row, 'reject')}>
                    Not so
                  </button>
                </>
              ) : (
                <button type="button" className="verb soft" tabIndex={button} onClick={() => decide(row, 'open')}>
                  Take back
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};

/** What somebody said of how the user tells them things. Nothing where nobody asked. */
export const WordsBack = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('feedback.list', { person: person.id });
  const rows = (data?.feedback ?? []).slice(0, few);
  return rows.length === 0 ? null : (
    <Section title={`What ${calledName(person.name)} said back`}>
      <Words rows={rows} />
    </Section>
  );
};
