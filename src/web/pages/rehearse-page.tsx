import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Output } from '../api.ts';
import { CarefulText } from '../components/careful-text.tsx';
import { useClock } from '../components/clock.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { Row } from '../components/row.tsx';
import { useUnsaved } from '../components/unsaved.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';
import { capital, dayWords } from '../time.ts';
import '../styles/rehearsal.css';

type Line = Output<'rehearsal.list'>['rehearsals'][number];

const kept = { topic: 'rehearse: topic', concerns: 'rehearse: concerns' } as const;
const mostConcerns = 6;

/** What the talk is about, whose concerns on file the role is given, and those the user states. */
const Begin = ({ people }: { readonly people: Output<'rehearsal.list'>['withConcerns'] }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const unsaved = useUnsaved();
  const { sayError } = useNotice();
  const [topic, setTopic] = useState(unsaved.get(kept.topic) ?? '');
  const [concerns, setConcerns] = useState(unsaved.get(kept.concerns) ?? '');
  const [person, setPerson] = useState<string | null>(null);
  const chosen = person ?? '';
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (topic.trim() === '') return;
    const own = concerns
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, mostConcerns);
    call('rehearsal.begin', {
      topic: topic.trim(),
      concerns: own,
      ...(chosen === '' ? {} : { person: chosen }),
    }).then(async ({ rehearsal }) => {
      unsaved.set(kept.topic, '');
      unsaved.set(kept.concerns, '');
      await refresh(client);
      await navigate({ to: '/rehearse/$rehearsal', params: { rehearsal: rehearsal.id } });
    }, sayError);
  };
  return (
    <form className="rehearse-begin" onSubmit={begin}>
      <CarefulText
        label="What is the talk about?"
        hint="A few words: “a second driver in June”."
        value={topic}
        change={(words) => {
          unsaved.set(kept.topic, words);
          setTopic(words);
        }}
        max={300}
      />
      {people.length === 0 ? null : (
        <div className="careful-text">
          <label htmlFor="rehearse-person">Whose concerns on file may it speak for?</label>
          <select id="rehearse-person" value={chosen} onChange={(event) => setPerson(event.target.value)}>
            <option value="">Nobody’s: only those I state</option>
            {people.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {role === '' ? name : `${name}, ${role}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <CarefulText
        label="What may speak against it?"
        hint="One concern a line, in your own words; they are asked about first. None is fine."
        value={concerns}
        change={(words) => {
          unsaved.set(kept.concerns, words);
          setConcerns(words);
        }}
        lines={2}
      />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={topic.trim() === ''}>
          Begin →
        </button>
      </p>
    </form>
  );
};

const Rehearsed = ({ line, remove }: { readonly line: Line; readonly remove: () => void }) => {
  const clock = useClock();
  return (
    <Row
      when={capital(dayWords(line.opened, clock))}
      title={
        <Link to="/rehearse/$rehearsal" params={{ rehearsal: line.id }}>
          <bdi>{line.topic}</bdi>
        </Link>
      }
      verbs={
        <>
          {line.ended === null ? (
            <Link
              to="/rehearse/$rehearsal"
              params={{ rehearsal: line.id }}
              className="verb"
              aria-label={`Go on: ${line.topic}`}
            >
              Go on →
            </Link>
          ) : null}
          <button type="button" className="verb soft" aria-label={`Throw away: ${line.topic}`} onClick={remove}>
            Throw away
          </button>
        </>
      }
    >
      {[line.name === '' ? '' : `for a talk with ${line.name}`, line.learnt].filter(Boolean).join(' · ')}
    </Row>
  );
};

/** Where a hard talk is rehearsed: one is begun, and those that were stand below. */
export const RehearsePage = () => {
  const query = useReading('rehearsal.list', {});
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const remove = ({ id }: Line): void => {
    call('rehearsal.remove', { rehearsal: id }).then(async ({ removed }) => {
      if (removed)
        say('Thrown away.', async () => {
          await call('rehearsal.remove', { rehearsal: id, back: removed });
          await refresh(client);
        });
      await refresh(client);
    }, sayError);
  };
  return (
    <PageAnswer query={query}>
      {({ rehearsals, withConcerns }) => (
        <Page name="Rehearse a talk" over={<Link to="/write">← Write</Link>} heading="Rehearse a hard talk">
          <p className="lead">
            You write what you would say, and a role asks back, harder where the answer is weak. It speaks for concerns
            that are stated, and imitates nobody. Nothing leaves this machine.
          </p>
          <Begin people={withConcerns} />
          {rehearsals.length === 0 ? null : (
            <Section title="Rehearsed">
              <ul className="rows">
                {rehearsals.map((line) => (
                  <Rehearsed key={line.id} line={line} remove={() => remove(line)} />
                ))}
              </ul>
            </Section>
          )}
          <p className="quiet rehearse-evidence">
            One small study of people who practised a conflict by theory found fewer moves that escalate in the next
            one.{' '}
            <Link to="/cards" hash="E15">
              How far that goes →
            </Link>
          </p>
        </Page>
      )}
    </PageAnswer>
  );
};
