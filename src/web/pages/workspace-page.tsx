import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Output } from '../api.ts';
import { Bring, BringStatus } from '../components/bring.tsx';
import { CalendarSaid } from '../components/calendar-said.tsx';
import { ExpirySection } from '../components/expiry.tsx';
import { Feeds } from '../components/feeds.tsx';
import { Imports } from '../components/imports.tsx';
import { Learning } from '../components/learning.tsx';
import { LetIn } from '../components/let-in.tsx';
import { lockNow } from '../components/lock.ts';
import { errorWords, useNotice } from '../components/notice.tsx';
import { AnotherWorkspace } from '../components/other-workspaces.tsx';
import { Page, Section } from '../components/page.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { Phrases } from '../components/phrases.tsx';
import { WhoIsMe } from '../components/questions.tsx';
import { Said } from '../components/said.tsx';
import { Answer, PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { counted } from '../words.ts';

type Status = Output<'workspace.status'>;

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const countWords = (counts: NonNullable<Status['counts']>): string =>
  [
    counted(counts.sources, 'source'),
    counted(counts.people, 'person', 'people'),
    counted(counts.facts, 'fact'),
    counted(counts.moments, 'moment'),
    counted(counts.drafts, 'draft'),
  ].join(', ');

const Me = ({ me }: { readonly me: Status['me'] }) => {
  const [changing, setChanging] = useState(false);
  if (me === null || changing) return <WhoIsMe onDone={() => setChanging(false)} />;
  return (
    <Section title="You">
      <p>
        You are <b>{me.name}</b>.{' '}
        <button type="button" className="verb" onClick={() => setChanging(true)}>
          Change this →
        </button>
      </p>
    </Section>
  );
};

/** A button that does one long thing and says where the result is. */
const Doing = ({
  verb,
  busyVerb,
  act,
}: {
  readonly verb: string;
  readonly busyVerb: string;
  readonly act: () => Promise<string>;
}) => {
  const [state, setState] = useState<{ readonly busy: boolean; readonly words: string; readonly bad: boolean }>({
    busy: false,
    words: '',
    bad: false,
  });
  const run = (): void => {
    if (state.busy) return;
    setState({ busy: true, words: '', bad: false });
    act().then(
      (words) => setState({ busy: false, words, bad: false }),
      (error) => setState({ busy: false, words: errorWords(error), bad: true }),
    );
  };
  return (
    <>
      <p>
        <button type="button" className="verb" onClick={run} aria-disabled={state.busy}>
          {state.busy ? busyVerb : `${verb} →`}
        </button>
      </p>
      <p role="status" className={state.bad ? 'bad' : 'said'}>
        {state.words}
      </p>
    </>
  );
};

const backUp = async (): Promise<string> => {
  const { path, bytes, counts } = await call('workspace.backup', {});
  return `Written to ${path}, ${megabytes(bytes)}, still encrypted. Opened again and counted: ${countWords(counts)}.`;
};

const exportAll = async (): Promise<string> => {
  const { path, files, bytes } = await call('workspace.export', {});
  return `${counted(files, 'file')}, ${megabytes(bytes)}, in ${path}. They are not encrypted.`;
};

const ChangePassphrase = () => {
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [code, setCode] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    call('workspace.change-passphrase', { secret: old, passphrase: fresh, unseen: true })
      .then(
        ({ recoveryCode }) => {
          setOld('');
          setFresh('');
          setCode(recoveryCode);
        },
        (problem) => setError(errorWords(problem)),
      )
      .finally(() => setBusy(false));
  };
  if (code !== null) {
    return (
      <div role="status">
        <p>Changed. This is the new recovery code; the old one stopped working.</p>
        <p className="code">{code}</p>
        <p className="verbs">
          <button type="button" className="verb" onClick={() => print()}>
            Print
          </button>
          <button
            type="button"
            className="verb"
            onClick={() => void call('workspace.code-kept', {}).finally(() => setCode(null))}
          >
            I have it
          </button>
        </p>
      </div>
    );
  }
  return (
    <details>
      <summary>Change the passphrase</summary>
      <form onSubmit={submit}>
        <PassphraseField label="Passphrase or recovery code now" value={old} onValue={setOld} />
        <PassphraseField
          label="New passphrase"
          value={fresh}
          onValue={setFresh}
          fresh
          hint="At least 8 characters."
          {...(error === undefined ? {} : { error })}
        />
        <button type="submit" className="verb" aria-disabled={busy}>
          {busy ? 'Changing …' : 'Change it →'}
        </button>
      </form>
    </details>
  );
};

const Checks = () => {
  const [asked, setAsked] = useState(false);
  const query = useReading('doctor.run', {}, { enabled: asked });
  if (!asked) {
    return (
      <p>
        <button type="button" className="verb" onClick={() => setAsked(true)}>
          Check everything →
        </button>
      </p>
    );
  }
  return (
    <Answer query={query}>
      {({ checks }) => (
        <ul className="rows checks">
          {checks.map((check) => (
            <li key={check.name} className="row">
              <span className={check.ok ? 'when' : 'when broken'}>{check.ok ? 'works' : 'broken'}</span>
              <div className="what">
                <p className="row-title small">{check.name}</p>
                <p className="row-sub">
                  <Said words={[check.detail, check.ok ? '' : check.hint].filter(Boolean).join(' ')} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
};

const WorkspaceSheet = ({ status }: { readonly status: Status }) => {
  const { sayError } = useNotice();
  const lock = (): void => {
    lockNow().catch(sayError);
  };
  return (
    <Page
      name="Workspace"
      over={status.example ? 'The example' : status.name || status.place}
      heading="Workspace"
      className="workspace"
    >
      {status.counts ? <p className="lead counts">{countWords(status.counts)}.</p> : null}
      <p className="verbs">
        <Link to="/reminders" className="verb">
          Reminders →
        </Link>
        <Link to="/evidence" className="verb">
          Evidence →
        </Link>
        <Link to="/leave" className="verb">
          Leaving kit →
        </Link>
        <Link to="/work-with-me" className="verb">
          How to work with me →
        </Link>
      </p>
      <Me me={status.me} />
      <Section title="Bring more">
        <BringStatus />
        <Bring />
      </Section>
      <Imports />
      <LetIn />
      {status.example ? null : <Feeds />}
      <CalendarSaid />
      <Phrases />
      <Learning />
      {status.example ? null : <ExpirySection />}
      {status.example ? (
        <Section title="Keep">
          <p>
            The example is not kept, so there is nothing to back up, export or lock. Leave it to make a workspace of
            your own.
          </p>
        </Section>
      ) : (
        <>
          <AnotherWorkspace status={status} />
          <Section title="Back up">
            <p className="section-note">
              One encrypted file, opened again and counted before it is called a backup. Keep a copy on another disk. To
              go back to one: <code>updraft restore FILE</code>.
            </p>
            <Doing verb="Back up now" busyVerb="Backing up …" act={backUp} />
          </Section>
          <Section title="Export">
            <p className="section-note">Everything as Markdown and JSON that any program reads. It is not encrypted.</p>
            <Doing verb="Export everything" busyVerb="Exporting …" act={exportAll} />
          </Section>
          <Section title="Lock">
            <p className="section-note">
              The page locks by itself when it is left alone. Locking here also makes the command line ask again.
            </p>
            <p>
              <button type="button" className="verb" onClick={lock}>
                Lock now →
              </button>
            </p>
            <ChangePassphrase />
          </Section>
        </>
      )}
      <Section title="Checks">
        <Checks />
      </Section>
      <p className="quiet">Updraft {status.version}. Nothing you wrote leaves this machine.</p>
    </Page>
  );
};

/** What the workspace holds, and how it is backed up, taken along, locked and checked. */
export const WorkspacePage = () => {
  const query = useReading('workspace.status', {});
  return <PageAnswer query={query}>{(status) => <WorkspaceSheet status={status} />}</PageAnswer>;
};
