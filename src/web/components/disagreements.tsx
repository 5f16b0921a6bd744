import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { longDate, shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { WhereSaid } from './where-said.tsx';

type View = Output<'disagreement.list'>['disagreements'][number];
type Ask = View['asks'][number];
type Field = Ask['field'];

const labels: Readonly<Record<Exclude<Field, 'backOn'>, string>> = {
  charitable: 'Kindest reading',
  theirView: 'Their view',
  concern: 'What lies under it',
  valid: 'What is right in it',
  sharedGoal: 'What you both want',
  changed: 'What it changed',
};

/** The next question, alone: answered, or left for another day. */
const Asked = ({
  view,
  ask,
  keep,
  skip,
}: {
  readonly view: View;
  readonly ask: Ask;
  readonly keep: (field: Field, words: string) => Promise<void>;
  readonly skip: () => void;
}) => {
  const [words, setWords] = useState('');
  const id = useId();
  const clock = useClock();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') void keep(ask.field, words.trim());
  };
  return (
    <form className="asked" onSubmit={submit}>
      {ask.field === 'charitable' && view.readings.length > 0 ? (
        <ul className="readings" aria-label="Kind readings">
          {view.readings.map(({ text, sources }) => (
            <li key={text} dir="auto">
              {text} <WhereSaid sources={sources} />
            </li>
          ))}
        </ul>
      ) : null}
      {ask.form === 'day' ? (
        <div className="careful-text">
          <label htmlFor={id}>{ask.ask}</label>
          <p className="quiet">{ask.hint}</p>
          <input id={id} type="date" value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
      ) : (
        <CarefulText
          label={ask.ask}
          hint={ask.hint}
          value={words}
          change={setWords}
          who={view.called}
          lines={2}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
          }}
        />
      )}
      {ask.facts.length > 0 ? (
        <ul className="talk-choices" aria-label="On file, to take as it stands">
          {ask.facts.map((fact) => (
            <li key={fact.id}>
              <button type="button" className="talk-choice on-file" onClick={() => setWords(fact.words)}>
                <span dir="auto">“{fact.words}”</span>
                <span className="when">{shortDate(fact.source.date, clock)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={words.trim() === ''}>
          Keep it →
        </button>
        <button type="button" className="verb soft" onClick={skip}>
          Not now
        </button>
      </p>
    </form>
  );
};

const One = ({ view }: { readonly view: View }) => {
  const clock = useClock();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const [skipped, setSkipped] = useState<readonly Field[]>([]);
  const [asking, setAsking] = useState(view.charitable === '');
  const [ask] = view.asks.filter(({ field }) => !skipped.includes(field));
  const done = async (work: Promise<unknown>, words: string, undo?: () => Promise<unknown>): Promise<void> => {
    try {
      await work;
      await refresh(client);
      say(
        words,
        undo &&
          (async () => {
            await undo();
            await refresh(client);
          }),
      );
    } catch (error) {
      sayError(error);
    }
  };
  const keep = (field: Field, words: string): Promise<void> =>
    done(call('disagreement.save', { disagreement: view.id, [field]: words }), 'Kept.', () =>
      call('disagreement.save', { disagreement: view.id, [field]: field === 'backOn' ? null : '' }),
    );
  const back = (): void => {
    call('disagreement.return', { disagreement: view.id }).then(async ({ draft }) => {
      await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
    }, sayError);
  };
  const close = (): Promise<void> =>
    done(call('disagreement.close', { disagreement: view.id }), 'Settled.', () =>
      call('disagreement.close', { disagreement: view.id, undo: true }),
    );
  const remove = (): Promise<void> =>
    done(call('disagreement.remove', { disagreement: view.id }), 'Taken away.', () => {
      const { topic, theirView, charitable, valid, sharedGoal, changed, concern, backOn, kind, person, fact } = view;
      return call('disagreement.save', {
        person,
        kind,
        topic,
        theirView,
        charitable,
        valid,
        sharedGoal,
        changed,
        concern,
        backOn,
        ...(fact === null ? {} : { fact }),
      });
    });
  const told = Object.entries(labels).filter(([field]) => view[field as keyof typeof labels] !== '');
  return (
    <li className="disagreement">
      <p className="row-title" dir="auto">
        {view.topic}
      </p>
      <p className="row-sub">
        {view.kind === 'tension' ? 'Tense since ' : 'Since '}
        {shortDate(view.opened, clock)}
        {view.backOn === null ? null : (
          <span className={view.back ? 'late' : undefined}>
            {view.back ? '; the day to come back to it is here' : `; back to it on ${longDate(view.backOn, clock)}`}
          </span>
        )}
        {view.source ? (
          <>
            {' '}
            <WhereSaid sources={[view.source]} />
          </>
        ) : null}
      </p>
      {told.length > 0 ? (
        <dl className="told-of-it">
          {told.map(([field, label]) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd dir="auto">{view[field as keyof typeof labels]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {asking && ask ? (
        <Asked
          key={ask.field}
          view={view}
          ask={ask}
          keep={keep}
          skip={() => {
            setSkipped([...skipped, ask.field]);
            if (view.asks.length <= skipped.length + 1) setAsking(false);
          }}
        />
      ) : null}
      <p className="verbs">
        {!asking && view.asks.length > 0 ? (
          <button
            type="button"
            className="verb"
            onClick={() => {
              setSkipped([]);
              setAsking(true);
            }}
          >
            Next question →
          </button>
        ) : null}
        {view.backOn === null ? null : (
          <button type="button" className="verb" onClick={back}>
            Plan the way back →
          </button>
        )}
        <button type="button" className="verb soft" onClick={() => void close()}>
          Settled
        </button>
        <button type="button" className="verb soft" onClick={() => void remove()}>
          Take away
        </button>
      </p>
    </li>
  );
};

/** What the user begins one with: a few words, and whether it grew tense. */
const Begin = ({
  person,
  called,
  done,
}: {
  readonly person: string;
  readonly called: string;
  readonly done: () => void;
}) => {
  const client = useQueryClient();
  const { sayError } = useNotice();
  const [topic, setTopic] = useState('');
  const begin = (kind: 'disagreement' | 'tension'): void => {
    if (topic.trim() === '') return;
    call('disagreement.save', { person, kind, topic: topic.trim() }).then(async () => {
      await refresh(client);
      done();
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
        <button type="button" className="verb soft" onClick={done}>
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
      await refresh(client);
      say('Noted. The kindest reading comes first.', async () => {
        await call('disagreement.remove', { disagreement: disagreement.id });
        await refresh(client);
      });
    }, sayError);
  };
  return (
    <Section
      title="Where you see it differently"
      aside={
        begun ? null : (
          <button type="button" className="verb" onClick={() => setBegun(true)}>
            Note one →
          </button>
        )
      }
    >
      {begun ? <Begin person={person.id} called={called} done={() => setBegun(false)} /> : null}
      <ul className="disagreements">
        {open.map((view) => (
          <One key={view.id} view={view} />
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
