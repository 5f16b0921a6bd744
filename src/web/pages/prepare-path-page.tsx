import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Output } from '../api.ts';
import { useNotice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { TalkStep } from '../components/talk-step.tsx';
import { useUnsaved } from '../components/unsaved.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';

type Path = Output<'message.paths'>['paths'][number];
type Prepared = Output<'message.prepare'>;
type Answers = Readonly<Record<string, string>>;

const answersIn = (kept: string | undefined): Answers => {
  const held: unknown = JSON.parse(kept ?? '{}');
  return typeof held === 'object' && held !== null ? (held as Answers) : {};
};

/** Whom it goes to, before the first question. */
const ToWhom = ({ path }: { readonly path: Path }) => {
  const people = useReading('person.list', { limit: 500 });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState('');
  const known = (people.data?.people ?? []).filter(({ standing }) => standing !== 'me');
  const above = known.filter(({ standing }) => standing === 'above');
  const others = known.filter(({ standing }) => standing !== 'above');
  const reader = chosen || above[0]?.id || others[0]?.id || '';
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (reader !== '') void navigate({ to: '/prepare/$path', params: { path: path.id }, search: { reader, step: 1 } });
  };
  return (
    <Page name={path.title} over={<Link to="/prepare">← What is hard to say?</Link>} heading={path.title}>
      <p className="lead">{path.when}</p>
      {people.data && known.length === 0 ? (
        <p>
          Nobody is known here yet. Capture a line about them first, or <Link to="/workspace">bring in a mail →</Link>
        </p>
      ) : (
        <form className="talk-step" onSubmit={begin}>
          <label className="talk-ask" htmlFor="to-whom">
            Who will read it?
          </label>
          <select id="to-whom" value={reader} onChange={(event) => setChosen(event.target.value)}>
            {[...above, ...others].map(({ id, name, role }) => (
              <option key={id} value={id}>
                {role === '' ? name : `${name}, ${role}`}
              </option>
            ))}
          </select>
          <p className="verbs talk-verbs">
            <button type="submit" className="verb">
              Begin →
            </button>
          </p>
        </form>
      )}
    </Page>
  );
};

const awayWords: Readonly<Record<Prepared['verdict'], string>> = {
  draft: '',
  ask: 'Ask first.',
  first: 'Tell somebody else first.',
  dont: 'Leave it.',
  'not-today': 'Don’t send this today.',
};

/** Leave it, not today, ask or tell somebody first: the reason, and the way back to the answer it rests on. */
const Wait = ({
  prepared,
  path,
  again,
  goOn,
  ask,
}: {
  readonly prepared: Prepared;
  readonly path: Path;
  readonly again: () => void;
  readonly goOn: () => void;
  readonly ask: () => void;
}) => (
  <Page name={path.title} over={path.title} heading={awayWords[prepared.verdict]}>
    <p className="lead" role="status">
      {prepared.reason}
    </p>
    {prepared.asks === '' ? null : (
      <p className="serif asks-first" dir="auto">
        {prepared.asks.split('\n\n').slice(1, 2)}
      </p>
    )}
    <p className="quiet">Your answers stay here until you close this window.</p>
    <p className="verbs talk-verbs">
      {prepared.asks === '' ? null : (
        <button type="button" className="verb" onClick={ask}>
          Write that question →
        </button>
      )}
      <button type="button" className="verb" onClick={again}>
        Look at that answer →
      </button>
      <button type="button" className="verb soft" onClick={goOn}>
        Go on all the same →
      </button>
      <Link to="/" className="verb soft">
        Leave it for today
      </Link>
    </p>
  </Page>
);

const Questions = ({
  path,
  reader,
}: {
  readonly path: Path;
  readonly reader: { readonly id: string; readonly name: string };
}) => {
  const { step = 1 } = useSearch({ from: '/prepare/$path' });
  const unsaved = useUnsaved();
  const field = `prepare ${path.id} ${reader.id}`;
  const [answers, setShown] = useState(() => answersIn(unsaved.get(field)));
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [despite, setDespite] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { sayError } = useNotice();
  const at = Math.min(Math.max(1, step), path.questions.length);
  const question = path.questions[at - 1];

  const to = (next: number): void => {
    setPrepared(null);
    void navigate({ to: '/prepare/$path', params: { path: path.id }, search: { reader: reader.id, step: next } });
  };
  const keep = (words: string): Answers => {
    const now = question ? { ...answers, [question.id]: words } : answers;
    setShown(now);
    unsaved.set(field, JSON.stringify(now));
    return now;
  };
  const asked = (all: Answers, goneOn: readonly string[]) => ({
    path: path.id,
    reader: reader.id,
    answers: path.questions.map(({ id }) => `${id}=${all[id] ?? ''}`),
    despite: [...goneOn],
  });
  const prepare = (all: Answers, goneOn: readonly string[]): void => {
    if (busy) return;
    setBusy(true);
    call('message.prepare', asked(all, goneOn))
      .then(async (answer) => {
        if (!answer.draft) return setPrepared(answer);
        unsaved.delete(field);
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: answer.draft.id } });
      }, sayError)
      .finally(() => setBusy(false));
  };
  const next = (all: Answers, goneOn: readonly string[]): void => {
    // A question left out before this one comes first.
    const open = path.questions.findIndex(({ id }, index) => (index > at - 1 || index < at - 1) && !all[id]?.trim());
    if (at < path.questions.length) to(at + 1);
    else if (open >= 0) to(open + 1);
    else prepare(all, goneOn);
  };
  // What speaks against it is said behind the very answer, not after all the others.
  const done = (words: string): void => {
    const all = keep(words);
    if (busy) return;
    setBusy(true);
    void call('message.prepare', { ...asked(all, despite), weigh: true })
      .then((weighed) => (weighed.verdict === 'draft' ? () => next(all, despite) : () => setPrepared(weighed)))
      // Where that cannot be asked, the last step asks again.
      .catch(() => () => next(all, despite))
      .then((go) => {
        setBusy(false);
        go();
      });
  };
  const goOn = (): void => {
    const goneOn = [...despite, ...(prepared?.question ? [prepared.question] : [])];
    setDespite(goneOn);
    setPrepared(null);
    next(answers, goneOn);
  };

  const ask = (): void => {
    if (!prepared) return;
    call('draft.save', { text: prepared.asks, title: 'A question first', kind: 'message', reader: reader.id }).then(
      async ({ draft }) => {
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      },
      sayError,
    );
  };

  if (prepared)
    return (
      <Wait
        prepared={prepared}
        path={path}
        goOn={goOn}
        ask={ask}
        again={() => to(path.questions.findIndex(({ id }) => id === prepared.question) + 1)}
      />
    );
  if (!question) return null;
  return (
    <Page
      name={path.title}
      over={`${path.title}, to ${reader.name} · ${at} of ${path.questions.length}`}
      heading={question.ask}
    >
      <TalkStep
        key={question.id}
        question={question}
        words={answers[question.id] ?? ''}
        onWords={keep}
        done={done}
        back={at > 1 ? () => to(at - 1) : null}
        last={at === path.questions.length}
        busy={busy}
      />
    </Page>
  );
};

/** One path: who reads it, its questions one by one, then a draft or the reason to wait. */
export const PreparePathPage = () => {
  const { path } = useParams({ from: '/prepare/$path' });
  const { reader } = useSearch({ from: '/prepare/$path' });
  const query = useReading('message.paths', { path: path as Path['id'], ...(reader === undefined ? {} : { reader }) });
  return (
    <PageAnswer query={query}>
      {({ paths: [shown], reader: known }) =>
        shown ? known ? <Questions key={known.id} path={shown} reader={known} /> : <ToWhom path={shown} /> : null
      }
    </PageAnswer>
  );
};
