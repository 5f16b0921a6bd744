import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { ApiError, call } from '../api.ts';
import { refresh } from '../queries.ts';
import { capital } from '../time.ts';
import { spelled } from '../words.ts';
import { errorWords } from './notice.tsx';

type Came = { readonly words: readonly string[]; readonly bad: boolean; readonly another: boolean };

/** Where somebody's page "how to work with me" is pasted; what it says is proposed among what waits to be accepted. */
export const TheirPage = ({ person }: { readonly person: Person }) => {
  const client = useQueryClient();
  const id = useId();
  const name = calledName(person.name);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Came>({ words: [], bad: false, another: false });
  const read = (sure: boolean): void => {
    if (busy || text.trim() === '') return;
    setBusy(true);
    call('way.read', { text, person: person.id, sure })
      .then(
        async ({ added, facts, already, said }) => {
          await refresh(client);
          setText('');
          const count = facts.length;
          const lines =
            count === 0
              ? 'No line in it is new'
              : `${capital(spelled(count, 'line'))} ${count === 1 ? 'waits' : 'wait'}`;
          setCame({
            words: [
              added
                ? `${lines}${count === 0 ? '.' : ' for your word under “To accept”.'}`
                : 'That page was here already.',
              ...(added && already > 0 ? ['What is on file in the same words stays as it is.'] : []),
              ...said,
            ],
            bad: false,
            another: false,
          });
        },
        (error) =>
          setCame({
            words: [errorWords(error)],
            bad: true,
            another: error instanceof ApiError && error.message.includes('somebody else'),
          }),
      )
      .finally(() => setBusy(false));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    read(false);
  };
  return (
    <details className="history">
      <summary>{name} gave you a page “how to work with me”?</summary>
      <form onSubmit={submit} className="careful-text">
        <label htmlFor={id}>Paste it here, or drop the file anywhere on this page</label>
        <textarea id={id} dir="auto" rows={5} value={text} onChange={(event) => setText(event.target.value)} />
        <p className="verbs">
          <button type="submit" className="verb" aria-disabled={busy || text.trim() === ''}>
            {busy ? 'Reading …' : 'Read it →'}
          </button>
          {came.another ? (
            <button type="button" className="verb soft" onClick={() => read(true)}>
              It is {name}’s all the same
            </button>
          ) : null}
        </p>
        <div role="status">
          {came.words.map((words) => (
            <p key={words} className={came.bad ? 'bad' : 'said'}>
              {words}
            </p>
          ))}
        </div>
      </form>
    </details>
  );
};
