import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../domain/people/person.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { Careful } from './careful.tsx';
import { useNotice } from './notice.tsx';

const standings = [
  { value: 'above', words: 'Above me' },
  { value: 'beside', words: 'Beside me' },
  { value: 'below', words: 'Reports to me' },
  { value: 'unknown', words: 'Not placed' },
] as const;

type Placed = (typeof standings)[number]['value'];

/** Where somebody stands to you: your word, never inferred. */
export const StandingControl = ({ person }: { readonly person: Person }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const place = async (standing: Placed): Promise<void> => {
    await call('person.edit', { person: person.id, standing });
    await refresh(client);
  };
  if (person.standing === 'me') return <p className="quiet">This is you.</p>;
  const before: Placed = person.standing;
  return (
    <fieldset className="standing">
      <legend className="hidden">Where {person.name} stands</legend>
      {standings.map(({ value, words }) => (
        <label key={value}>
          <input
            type="radio"
            name="standing"
            checked={person.standing === value}
            onChange={() => void place(value).then(() => say(`${words}.`, () => place(before)), sayError)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** A short text that is edited where it stands: Enter keeps it, Escape leaves it. */
export const EditInPlace = ({
  label,
  value,
  empty,
  words = false,
  save,
}: {
  readonly label: string;
  readonly value: string;
  readonly empty: string;
  /** It says something about somebody: what would hurt is told as it is typed. */
  readonly words?: boolean;
  readonly save: (value: string) => Promise<unknown>;
}) => {
  const client = useQueryClient();
  const { sayError } = useNotice();
  const [text, setText] = useState<string | null>(null);
  const keep = (event?: FormEvent): void => {
    event?.preventDefault();
    if (text === null) return;
    if (text.trim() === value) {
      setText(null);
      return;
    }
    save(text.trim()).then(async () => {
      await refresh(client);
      setText(null);
    }, sayError);
  };
  if (text === null) {
    return (
      <button
        type="button"
        className="in-place"
        aria-label={`${label}: ${value || empty}. Change it`}
        onClick={() => setText(value)}
      >
        {value || empty}
      </button>
    );
  }
  return (
    <form className="in-place-form" onSubmit={keep}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens because it was asked to be changed.
        autoFocus
        aria-label={label}
        dir="auto"
        maxLength={200}
        value={text}
        placeholder={empty}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => keep()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(null);
        }}
      />
      {words ? <Careful text={text} /> : null}
    </form>
  );
};
