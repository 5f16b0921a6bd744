import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError, Output } from '../api.ts';
import { reading } from '../queries.ts';
import { dayWords } from '../time.ts';
import { ChoiceDialog } from './choice-dialog.tsx';
import { useClock } from './clock.tsx';
import { errorWords } from './notice.tsx';

export type Picked = Output<'person.list'>['people'][number];

const shownAtMost = 30;

/** Chooses one person by name, role or address, as you type; arrows choose, Enter takes, Escape closes. */
export const PersonPicker = ({
  label,
  without,
  first,
  status = 'Enter takes the two as one, and can be undone. Escape closes.',
  choose,
  close,
}: {
  readonly label: string;
  readonly without: string;
  /** Words that are likely to find whoever is meant, before anything is typed. */
  readonly first: string;
  /** What Enter does. */
  readonly status?: string;
  readonly choose: (person: Picked) => void;
  readonly close: () => void;
}) => {
  const clock = useClock();
  const [text, setText] = useState('');
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

  return (
    <ChoiceDialog
      label={label}
      field={label}
      list="People"
      placeholder="A name, a role, an address"
      maxLength={200}
      text={text}
      write={setText}
      options={shown}
      keyOf={({ id }) => id}
      row={(row) => (
        <>
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
        </>
      )}
      take={choose}
      close={close}
      status={error ? errorWords(error) : data && shown.length === 0 ? `Nobody goes by “${text.trim()}”.` : status}
    />
  );
};
