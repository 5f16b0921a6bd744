import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { CarefulText } from './careful-text.tsx';
import { useNotice } from './notice.tsx';

/** The user's word on who listens to whom; of words on file whom they mean. */
export const TieForm = ({
  fact,
  listener: first = '',
  heeded: second = '',
  done,
}: {
  readonly fact?: string;
  readonly listener?: string;
  readonly heeded?: string;
  readonly done: () => void;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const id = useId();
  const { data } = useReading('person.list', { limit: 1000 });
  const [listener, setListener] = useState(first);
  const [heeded, setHeeded] = useState(second);
  const [on, setOn] = useState('');
  const [close, setClose] = useState(false);
  const ready = listener.trim() !== '' && heeded.trim() !== '';
  const keep = async (): Promise<void> => {
    const kept = await call('tie.set', { listener, heeded, on, close, ...(fact === undefined ? {} : { fact }) });
    await refresh(client);
    done();
    say('Kept.', async () => {
      if (fact === undefined) await call('fact.reject', { facts: [kept.fact.id] });
      else await call('fact.propose', { facts: [fact] });
      await refresh(client);
    });
  };
  const person = (key: string, label: string, value: string, set: (words: string) => void, focus: boolean) => (
    <p className="tie-person">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        list={`${id}-people`}
        dir="auto"
        value={value}
        maxLength={320}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the form was asked for by a button.
        autoFocus={focus}
        onChange={(event) => set(event.target.value)}
      />
    </p>
  );
  return (
    <form
      className="tie-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) keep().catch(sayError);
      }}
    >
      <datalist id={`${id}-people`}>
        {data?.people.map(({ id: key, name, role, addresses }) => (
          <option key={key} value={name} label={[role, addresses[0] ?? ''].filter(Boolean).join(', ') || undefined} />
        ))}
      </datalist>
      <div className="tie-people">
        {person('listener', 'Who listens', listener, setListener, first === '')}
        {person('heeded', 'To whom', heeded, setHeeded, first !== '')}
      </div>
      <CarefulText label="On what, if it was said" value={on} change={setOn} max={200} />
      <label className="check">
        <input type="checkbox" checked={close} onChange={(event) => setClose(event.target.checked)} />
        They are close: each hears the other
      </label>
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={!ready}>
          Keep →
        </button>
        <button type="button" className="verb soft" onClick={done}>
          Leave it
        </button>
      </p>
    </form>
  );
};
