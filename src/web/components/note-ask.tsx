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
  const [person, setPerson] = useState(people[0]?.id ?? '');
  if (people.length === 0) return null;
  const chosen = people.find((one) => one.id === person) ?? people[0];
  if (!open || !chosen)
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
    if (said === '') return;
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
          <select id={id} value={chosen.id} onChange={(event) => setPerson(event.target.value)}>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <CarefulText
        label={`What did you ask ${calledName(chosen.name)} for?`}
        value={words}
        change={setWords}
        who={calledName(chosen.name)}
        max={500}
        focus
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={words.trim() === ''}>
          Note it →
        </button>
        <button type="button" className="verb soft" onClick={() => setOpen(false)}>
          Leave it
        </button>
      </p>
    </form>
  );
};
