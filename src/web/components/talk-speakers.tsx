import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { isNumberedSpeaker } from '../../domain/sources/speaker.ts';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { counted } from '../words.ts';
import { useNotice } from './notice.tsx';
import { PersonPicker } from './person-picker.tsx';

type Source = Output<'source.show'>;

/** Who speaks in a transcript, and who that is; a name alone is asked, and never taken for somebody. */
export const TalkSpeakers = ({ source }: { readonly source: Source }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [asking, setAsking] = useState('');
  const choose = (speaker: string, person: string): void => {
    setAsking('');
    call('transcript.edit', { source: source.id, speaker, person }).then(async () => {
      await refresh(client);
      say('Read anew.');
    }, sayError);
  };
  if (source.speakers.length === 0) return null;
  return (
    <>
      <ul className="inline-list speakers" aria-label="Who speaks">
        {source.speakers.map(({ name, turns, person }) => (
          <li key={name}>
            {person ? (
              <Link to="/people/$person" params={{ person: person.id }} title={`${name}, ${counted(turns, 'turn')}`}>
                <bdi>{person.name}</bdi>
              </Link>
            ) : (
              <bdi title={counted(turns, 'turn')}>{name}</bdi>
            )}{' '}
            <button
              type="button"
              className="verb soft"
              aria-label={person ? `Change who ${name} is` : undefined}
              onClick={() => setAsking(name)}
            >
              {person ? 'Change' : `Who is ${isNumberedSpeaker(name) ? 'that' : name}? →`}
            </button>
          </li>
        ))}
      </ul>
      {asking === '' ? null : (
        <PersonPicker
          label={`Who is ${asking}?`}
          without=""
          first={isNumberedSpeaker(asking) ? '' : asking}
          status="Enter says so, and the words are read anew. Escape closes."
          choose={(person) => choose(asking, person.id)}
          close={() => setAsking('')}
        />
      )}
    </>
  );
};

/** Mends the day of a transcript whose file did not tell it. */
export const TalkDay = ({ source }: { readonly source: Source }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const id = useId();
  const [day, setDay] = useState(source.said.slice(0, 10));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    call('transcript.edit', { source: source.id, day }).then(async () => {
      await refresh(client);
      say('Moved to that day, and read anew.');
    }, sayError);
  };
  return (
    <details className="talk-day">
      <summary>Was it on another day?</summary>
      <form onSubmit={save}>
        <label htmlFor={id}>The day of this talk</label>
        <input id={id} type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
        <button type="submit" className="verb">
          Say so →
        </button>
      </form>
    </details>
  );
};
