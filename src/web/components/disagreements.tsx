import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { DisagreementRow } from './disagreement-row.tsx';
import { useKeptPlace } from './kept-place.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

/** What the user begins one with: a few words, and whether it grew tense. */
const Begin = ({
  person,
  called,
  done,
}: {
  readonly person: string;
  readonly called: string;
  /** With the one that was begun; null where it was left. */
  readonly done: (begun: string | null) => void;
}) => {
  const client = useQueryClient();
  const { sayError } = useNotice();
  const [topic, setTopic] = useState('');
  const begin = (kind: 'disagreement' | 'tension'): void => {
    if (topic.trim() === '') return;
    call('disagreement.save', { person, kind, topic: topic.trim() }).then(async ({ disagreement }) => {
      done(disagreement.id);
      await refresh(client);
    }, sayError);
  };
  return (
    <form
      className="asked"
      onSubmit={(event) => {
        event.preventDefault();
        begin('disagreement');
      }}
    >
      <CarefulText
        label={`What do you and ${called} see differently?`}
        hint="A few words: “whether the pilot goes on”."
        value={topic}
        change={setTopic}
        who={called}
        max={300}
        focus
      />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={topic.trim() === ''}>
          Begin →
        </button>
        <button type="button" className="verb" aria-disabled={topic.trim() === ''} onClick={() => begin('tension')}>
          It grew tense →
        </button>
        <button type="button" className="verb soft" onClick={() => done(null)}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** Where the user and one person see it differently: what is open, what was settled, and positions to begin one with. */
export const Disagreements = ({ person }: { readonly person: Person }) => {
  const called = calledName(person.name);
  const clock = useClock();
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [begun, setBegun] = useState(false);
  /** The one that was begun here and now. */
  const [fresh, setFresh] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const note = useRef<HTMLButtonElement>(null);
  useKeptPlace(list);
  const { data } = useReading('disagreement.list', { person: person.id, which: 'all' });
  const positions = useReading('fact.list', { person: person.id, kind: 'position', state: 'accepted' });
  if (!data || person.standing === 'me' || person.group) return null;
  const open = data.disagreements.filter(({ closed }) => closed === null);
  const settled = data.disagreements.filter(({ closed }) => closed !== null);
  const known = new Set(data.disagreements.map(({ fact }) => fact));
  const against = (positions.data?.facts ?? []).filter(
    ({ id, owner, polarity, closed }) =>
      owner === person.id && polarity === 'negative' && closed === null && !known.has(id),
  );
  const log = (fact: string): void => {
    call('disagreement.save', { person: person.id, fact }).then(async ({ disagreement }) => {
      setFresh(disagreement.id);
      await refresh(client);
      say('Noted. The kindest reading comes first.', async () => {
        await call('disagreement.remove', { disagreement: disagreement.id });
        await refresh(client);
      });
    }, sayError);
  };
  const left = (id: string | null): void => {
    setBegun(false);
    setFresh(id);
    if (id === null) setTimeout(() => note.current?.focus());
  };
  return (
    <Section
      title="Where you see it differently"
      aside={
        begun ? null : (
          <button type="button" className="verb" ref={note} onClick={() => setBegun(true)}>
            Note one →
          </button>
        )
      }
    >
      {begun ? <Begin person={person.id} called={called} done={left} /> : null}
      <ul className="disagreements" ref={list}>
        {open.map((view) => (
          <DisagreementRow key={view.id} view={view} begun={view.id === fresh} />
        ))}
      </ul>
      {against.length > 0 ? (
        <ul className="rows">
          {against.slice(0, 3).map((fact) => (
            <li key={fact.id} className="row person-row">
              <div className="what">
                <p className="row-title small" dir="auto">
                  “{fact.quote}”
                </p>
                <p className="row-sub">{shortDate(fact.said, clock)}</p>
              </div>
              <div className="verbs">
                <button
                  type="button"
                  className="verb"
                  aria-label={`Understand it: ${fact.quote}`}
                  onClick={() => log(fact.id)}
                >
                  Understand it →
                </button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {open.length + against.length + settled.length === 0 && !begun ? (
        <p className="section-note">Nothing is noted. It helps most on the day after a hard talk.</p>
      ) : null}
      {settled.length > 0 ? (
        <p className="quiet">
          Settled:{' '}
          {settled.map(({ id, topic, closed, changed }, place) => (
            <span key={id} dir="auto">
              {place > 0 ? '; ' : ''}
              {topic} ({shortDate(closed ?? '', clock)}
              {changed === '' ? '' : `: ${changed}`})
            </span>
          ))}
        </p>
      ) : null}
    </Section>
  );
};
