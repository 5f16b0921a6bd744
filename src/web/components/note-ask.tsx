import { type FormEvent, useId, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call } from '../api.ts';
import { CarefulText } from './careful-text.tsx';
import { useKept } from './use-kept.ts';

/** Notes what somebody was asked for, as it was put. */
export const NoteAsk = ({
  people,
}: {
  /** Whom it may have been put to; one of them alone is not asked for. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) => {
  const kept = useKept();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [person, setPerson] = useState('');
  const [only] = people;
  if (!only) return null;
  // Nobody is chosen for them: words under the wrong name are worse than one more key.
  const chosen = people.length === 1 ? only : people.find((one) => one.id === person);
  if (!open)
    return (
      <p className="rows-foot">
        <button type="button" className="verb" onClick={() => setOpen(true)}>
          Note an ask →
        </button>
      </p>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = words.trim();
    if (said === '' || !chosen) return;
    let fact = '';
    void kept(
      async () => {
        fact = (await call('ask.note', { person: chosen.id, words: said })).fact;
      },
      'Noted.',
      () => call('fact.reject', { facts: [fact] }),
    ).then((done) => {
      if (!done) return;
      setWords('');
      setOpen(false);
    });
  };
  return (
    <form className="asked" onSubmit={submit}>
      {people.length > 1 ? (
        <p className="field">
          <label htmlFor={id}>Whom did you ask?</label>
          <select
            id={id}
            value={person}
            required
            // biome-ignore lint/a11y/noAutofocus: the form was asked for, and this comes first in it.
            autoFocus
            onChange={(event) => setPerson(event.target.value)}
          >
            <option value="">Choose a name</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <CarefulText
        label={chosen ? `What did you ask ${calledName(chosen.name)} for?` : 'What did you ask for?'}
        value={words}
        change={setWords}
        who={chosen ? calledName(chosen.name) : 'They'}
        max={500}
        focus={people.length === 1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={words.trim() === '' || !chosen}>
          Note it →
        </button>
        <button type="button" className="verb soft" onClick={() => setOpen(false)}>
          Leave it
        </button>
      </p>
    </form>
  );
};
