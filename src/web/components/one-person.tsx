import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { takeAsOne } from '../take-as-one.ts';
import { dayWords } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Pair = Output<'person.same'>['pairs'][number];
type One = Pair['person'];

const asksAtOnce = 5;
const keyOf = ({ person, into }: Pair): string => `${person.id} ${into.id}`;

const Who = ({ one }: { readonly one: One }) => {
  const clock = useClock();
  return (
    <p className="row-title small" dir="auto">
      <Link to="/people/$person" params={{ person: one.id }}>
        {one.name}
      </Link>
      {one.standing === 'me' ? ' (you)' : ''} <span className="address">{one.address || 'without an address'}</span>{' '}
      <span className="address how-often">
        {counted(one.mails, 'mail')}
        {one.lastContact ? `, last ${dayWords(one.lastContact, clock)}` : ''}
      </span>
    </p>
  );
};

/** "Are these one person?": Enter takes the two as one, x keeps them apart, arrows move; both can be undone. */
export const OnePerson = ({ without = [] }: { /** Asked about elsewhere. */ readonly without?: readonly string[] }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const query = useReading('person.same', { limit: 20 });
  const list = useRef<HTMLUListElement>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const [focusNext, setFocusNext] = useState<number | null>(null);
  const pairs = (query.data?.pairs ?? []).filter(
    (pair) => !gone.has(keyOf(pair)) && !without.includes(pair.person.id) && !without.includes(pair.into.id),
  );
  const shown = pairs.slice(0, asksAtOnce);
  const total = (query.data?.total ?? 0) - ((query.data?.pairs.length ?? 0) - pairs.length);

  const focusRow = (index: number): void => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-pair]');
    const row = rows?.[Math.max(0, Math.min(index, rows.length - 1))];
    if (row) row.focus();
    else document.querySelector<HTMLElement>('h1')?.focus();
  };
  useEffect(() => {
    if (focusNext === null) return;
    setFocusNext(null);
    focusRow(focusNext);
  });
  const rowAt = (target: EventTarget | null): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null;
    return shown.findIndex((pair) => keyOf(pair) === row?.dataset.pair);
  };

  const answer = (pair: Pair | undefined, one: boolean): void => {
    if (!pair) return;
    const key = keyOf(pair);
    setGone((before) => new Set([...before, key]));
    setFocusNext(shown.indexOf(pair));
    const back = (): void => setGone((before) => new Set([...before].filter((other) => other !== key)));
    const { person, into } = pair;
    const done = one
      ? takeAsOne(person, into)
      : call('person.apart', { person: person.id, other: into.id }).then(({ change }) => ({
          words: 'Kept as two.',
          undo: async () => {
            await call('person.undo', { change });
          },
        }));
    done.then(
      async ({ words, undo }) => {
        say(words, async () => {
          await undo();
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
  useKeysIn(list, {
    enter: (event) => {
      if (!(event.target instanceof HTMLLIElement)) return false;
      answer(shown[rowAt(event.target)], true);
      return true;
    },
    x: (event) => answer(shown[rowAt(event.target)], false),
    backspace: (event) => answer(shown[rowAt(event.target)], false),
    arrowdown: (event) => focusRow(rowAt(event.target) + 1),
    arrowup: (event) => focusRow(rowAt(event.target) - 1),
  });

  const stop = Math.min(current, shown.length - 1);
  return (
    <div className="one-person" hidden={shown.length === 0}>
      <Section title="Are these one person?" className="question">
        <ul ref={list} className="rows" aria-label="Pairs that may be one person">
          {shown.map((pair, index) => (
            <li
              key={keyOf(pair)}
              className="proposal"
              data-pair={keyOf(pair)}
              tabIndex={index === stop ? 0 : -1}
              aria-keyshortcuts="Enter x"
              aria-label={`${pair.into.name}, ${pair.into.address || 'without an address'}, and ${pair.person.name}, ${pair.person.address || 'without an address'}. ${pair.reason}`}
              onFocus={() => setCurrent(index)}
            >
              <div className="proposal-words">
                <Who one={pair.into} />
                <Who one={pair.person} />
                <p className="row-sub">{pair.reason}</p>
              </div>
              <div className="verbs">
                <button type="button" className="verb" data-accept="" onClick={() => answer(pair, true)}>
                  One person
                </button>
                <button type="button" className="verb soft" onClick={() => answer(pair, false)}>
                  Two people
                </button>
              </div>
            </li>
          ))}
        </ul>
        <p className="rows-foot quiet">
          <kbd>Enter</kbd> takes the two in focus as one, <kbd>x</kbd> keeps them apart; both can be undone.
          {total > shown.length ? ` ${counted(total - shown.length, 'pair')} more after these.` : ''}
        </p>
      </Section>
    </div>
  );
};
