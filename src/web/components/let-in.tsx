import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { errorWords } from './notice.tsx';

/** Where somebody was deleted: their mail can be let in again by the address or the name, which is kept nowhere. */
export const LetIn = () => {
  const client = useQueryClient();
  const query = useReading('person.list', { limit: 1 });
  const [who, setWho] = useState('');
  const [said, setSaid] = useState({ words: '', bad: false });
  if (!query.data?.forgotten && said.words === '') return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (who.trim() === '') return;
    call('person.allow', { who }).then(
      async ({ allowed }) => {
        setSaid(
          allowed
            ? { words: 'Mail from there comes in again. What went is brought back by importing it anew.', bad: false }
            : { words: 'Nobody of that address or name was deleted here.', bad: true },
        );
        if (!allowed) return;
        setWho('');
        await refresh(client);
      },
      (error) => setSaid({ words: errorWords(error), bad: true }),
    );
  };
  return (
    <details>
      <summary>Let somebody you deleted write again</summary>
      <form onSubmit={submit} className="feed-add">
        <label className="secret">
          <span>Their address, or their full name</span>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={320}
            value={who}
            onChange={(event) => setWho(event.target.value)}
          />
        </label>
        <button type="submit" className="verb">
          Let them in →
        </button>
        <p role="status" className={said.bad ? 'bad' : 'said'}>
          {said.words}
        </p>
      </form>
    </details>
  );
};
