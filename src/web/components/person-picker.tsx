import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { ApiError, Output } from '../api.ts';
import { reading } from '../queries.ts';
import { dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { Dialog } from './dialog.tsx';
import { errorWords } from './notice.tsx';

export type Picked = Output<'person.list'>['people'][number];

const shownAtMost = 30;

/** Chooses one person by name, role or address, as you type; arrows choose, Enter takes, Escape closes. */
export const PersonPicker = ({
  label,
  without,
  first,
  choose,
  close,
}: {
  readonly label: string;
  readonly without: string;
  /** Words that are likely to find whoever is meant, before anything is typed. */
  readonly first: string;
  readonly choose: (person: Picked) => void;
  readonly close: () => void;
}) => {
  const clock = useClock();
  const list = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { data, error } = useQuery<Output<'person.list'>, ApiError>(reading('person.list', { limit: 5000 }));
  const others = (data?.people ?? []).filter(({ id }) => id !== without);
  const said = (row: Picked): string => `${row.name} ${row.role} ${row.addresses.join(' ')}`.toLowerCase();
  const matching = (words: string): readonly Picked[] =>
    others.filter((row) => words.split(/\s+/).every((word) => said(row).includes(word)));
  const typed = text.trim().toLowerCase();
  const likely = typed === '' && first !== '' ? matching(first.toLowerCase()) : [];
  const shown = (typed === '' ? [...likely, ...others.filter((row) => !likely.includes(row))] : matching(typed)).slice(
    0,
    shownAtMost,
  );
  const current = Math.min(chosen, Math.max(0, shown.length - 1));

  const take = (person: Picked): void => {
    close();
    choose(person);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(current + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const person = shown[current];
      if (person) take(person);
    } else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);

  return (
    <Dialog label={label} close={close} className="search">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-activedescendant={shown.length > 0 ? `${list}-${current}` : undefined}
        placeholder="A name, a role, an address"
        autoComplete="off"
        dir="auto"
        spellCheck={false}
        maxLength={200}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
      />
      <div id={list} role="listbox" aria-label="People" className="hits" tabIndex={-1}>
        {shown.map((row, index) => (
          <div
            key={row.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="hit"
            onMouseMove={() => setChosen(index)}
            onClick={() => take(row)}
            onKeyDown={() => undefined}
          >
            <span className="hit-title" dir="auto">
              {row.name}
              {row.standing === 'me' ? ' (you)' : ''}
            </span>
            <span className="hit-meta">
              {[row.role, row.lastContact ? `last contact ${dayWords(row.lastContact, clock)}` : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
            {row.addresses.length > 0 ? <span className="hit-snippet address">{row.addresses.join(', ')}</span> : null}
          </div>
        ))}
      </div>
      <p className="quiet" role="status">
        {error
          ? errorWords(error)
          : data && shown.length === 0
            ? `Nobody goes by “${text.trim()}”.`
            : 'Enter takes the two as one, and can be undone. Escape closes.'}
      </p>
    </Dialog>
  );
};
