import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { CarefulText } from '../components/careful-text.tsx';
import { InlineSources } from '../components/inline-sources.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { RehearsalJudged } from '../components/rehearsal-judged.tsx';
import { RehearsalTalk } from '../components/rehearsal-talk.tsx';
import { useUnsaved } from '../components/unsaved.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { reading, refresh, useReading } from '../queries.ts';
import '../styles/rehearsal.css';

type View = Output<'rehearsal.show'>['rehearsal'];

const standingWords: Readonly<Record<View['concerns'][number]['standing'], string>> = {
  met: 'answered',
  open: 'left open',
  asked: 'asked about now',
  'to come': '',
};

/** What the role speaks for, each with where it comes from; nothing else is behind it. */
const Concerns = ({ view }: { readonly view: View }) => (
  <details className="role-concerns" open={view.turns.length < 3}>
    <summary>What it speaks for</summary>
    <ul>
      {view.concerns.map(({ key, words, standing, sources }) => (
        <li key={key}>
          <span className="serif" dir="auto">
            {words}
          </span>{' '}
          {sources.length === 0 ? (
            <span className="quiet">
              {key.startsWith('own:')
                ? 'as you stated it'
                : key === 'right'
                  ? 'as you said what they decide'
                  : 'asked of anything'}
            </span>
          ) : (
            <InlineSources sources={sources} />
          )}
          {standingWords[standing] === '' ? null : <span className="quiet"> · {standingWords[standing]}</span>}
        </li>
      ))}
    </ul>
  </details>
);

/** The next answer: Enter says it; the words stay until they are heard. */
const Answer = ({ view, show }: { readonly view: View; readonly show: (view: View) => void }) => {
  const unsaved = useUnsaved();
  const name = `rehearsal: ${view.id}`;
  const [words, setWords] = useState(unsaved.get(name) ?? '');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { say, sayError } = useNotice();
  const ask = (step: Promise<{ rehearsal: View }>, done?: (next: View) => void): void => {
    setBusy(true);
    step
      .then(({ rehearsal }) => {
        show(rehearsal);
        done?.(rehearsal);
      }, sayError)
      .finally(() => setBusy(false));
  };
  const write = (text: string): void => {
    unsaved.set(name, text);
    setWords(text);
  };
  const answer = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '' || busy) return;
    ask(call('rehearsal.say', { rehearsal: view.id, words: words.trim() }), () => write(''));
  };
  return (
    <form className="rehearsal-answer" ref={form} onSubmit={answer}>
      <CarefulText
        label="What do you say?"
        value={words}
        change={write}
        lines={3}
        max={2000}
        focus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) answer(event);
        }}
      />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={words.trim() === '' || busy}>
          Say it → <kbd>Enter</kbd>
        </button>
        {view.paused ? null : (
          <button
            type="button"
            className="verb soft"
            onClick={() =>
              ask(call('rehearsal.pause', { rehearsal: view.id }), () =>
                form.current?.querySelector('textarea')?.focus(),
              )
            }
          >
            Pause
          </button>
        )}
        <button
          type="button"
          className="verb soft"
          onClick={() =>
            ask(call('rehearsal.end', { rehearsal: view.id }), () =>
              say('Ended here.', async () => {
                show((await call('rehearsal.end', { rehearsal: view.id, undo: true })).rehearsal);
              }),
            )
          }
        >
          End it here
        </button>
      </p>
    </form>
  );
};

const Rehearsed = ({ view }: { readonly view: View }) => {
  const client = useQueryClient();
  const foot = useRef<HTMLDivElement>(null);
  const over = view.ended !== null;
  const turns = view.turns.length;
  const seen = useRef(turns);
  const show = (next: View): void => {
    client.setQueryData(reading('rehearsal.show', { rehearsal: view.id }).queryKey, { rehearsal: next });
    void refresh(client);
  };
  useEffect(() => {
    if (turns === seen.current) return;
    seen.current = turns;
    foot.current?.scrollIntoView({ block: 'nearest' });
  }, [turns]);
  return (
    <Page
      name={`Rehearsal: ${view.topic}`}
      over={<Link to="/rehearse">← Rehearse</Link>}
      heading={view.topic}
      className="rehearsal"
    >
      <p className="lead">
        You speak with {view.role}: a role, and nobody you know
        {view.called === '' ? (
          '.'
        ) : (
          <>
            . You rehearse for the talk with{' '}
            <Link to="/people/$person" params={{ person: view.person ?? '' }}>
              <bdi>{view.name}</bdi>
            </Link>
            .
          </>
        )}
      </p>
      <Concerns view={view} />
      <RehearsalTalk view={view} />
      <div ref={foot}>
        {over ? null : <Answer key={view.id} view={view} show={show} />}
        {view.paused ? (
          <p className="quiet pause-words">
            In the talk itself: “Can we pause here? I want to answer this properly.” Then name the day you come back to
            it.
          </p>
        ) : null}
      </div>
      {over ? <RehearsalJudged view={view} show={show} /> : null}
      {over ? null : (
        <Section title="What is looked at when it is over">
          <p className="quiet">
            Whether the point comes first, each question gets its answer, figures and days are there, a no comes with a
            way forward, the concern is taken up, it stays calm and short, and it ends with one next step.
          </p>
        </Section>
      )}
    </Page>
  );
};

/** One hard talk that is rehearsed or was: turn by turn, then judged by what was stated. */
export const RehearsalPage = () => {
  const { rehearsal } = useParams({ from: '/rehearse/$rehearsal' });
  const query = useReading('rehearsal.show', { rehearsal });
  return <PageAnswer query={query}>{({ rehearsal: view }) => <Rehearsed key={view.id} view={view} />}</PageAnswer>;
};
