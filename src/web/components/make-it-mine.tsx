import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { errorWords, useNotice } from './notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** Makes the workspace: one passphrase, said honestly what it can't do. */
export const MakeItMine = ({ back, made }: { readonly back: () => void; readonly made: (code: string) => void }) => {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    call('workspace.create', { passphrase, unseen: true })
      .then(
        ({ recoveryCode }) => made(recoveryCode),
        (problem) => setError(errorWords(problem)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      <h1>Make it mine.</h1>
      <p className="door-lead">
        Everything goes into one file that only your passphrase opens. On a device that your employer manages, nobody
        can promise that they don’t see what you see: use one that is yours.
      </p>
      <form onSubmit={submit}>
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onValue={setPassphrase}
          fresh
          field={field}
          hint="At least 8 characters; four words you like are better. Nobody can reset it, but you get a recovery code to print."
          {...(error === undefined ? {} : { error })}
        />
        <p className="verbs">
          <button type="submit" className="action" aria-disabled={busy}>
            {busy ? 'Making it …' : 'Make it'}
          </button>
          <button type="button" className="verb soft" onClick={back}>
            Back
          </button>
        </p>
      </form>
    </>
  );
};

/** The recovery code, shown once: to print or copy, then to leave behind. */
export const RecoveryCode = ({ code, done }: { readonly code: string; readonly done: () => void }) => {
  const { say, sayError } = useNotice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = 'Recovery code · Updraft';
    heading.current?.focus();
  }, []);
  const kept = (): void => {
    // Whoever says so goes on, also where it cannot be written down: then it is asked once more.
    call('workspace.code-kept', {})
      .catch(() => undefined)
      .finally(done);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(() => say('Copied. Put it where only you look.'), sayError);
  };
  return (
    <div className="bare">
      <main className="door recovery">
        <p className="mark">
          Up<span>draft</span>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          Your recovery code.
        </h1>
        <p className="door-lead">
          It opens the workspace when the passphrase is forgotten, and it is shown only now. Print it, or keep it where
          you keep other keys. If both are lost, nobody can open the file.
        </p>
        <p className="code">{code}</p>
        <p className="verbs no-print">
          <button type="button" className="verb" onClick={() => print()}>
            Print
          </button>
          <button type="button" className="verb" onClick={copy}>
            Copy
          </button>
        </p>
        <p className="verbs no-print">
          <button type="button" className="action" onClick={kept}>
            I have it
          </button>
        </p>
      </main>
    </div>
  );
};

/** After the workspace was opened with its recovery code: a new passphrase, or on without one. */
export const NewPassphrase = ({
  code,
  done,
}: {
  readonly code: string;
  /** With the new recovery code where a passphrase was set. */
  readonly done: (code?: string) => void;
}) => {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = 'New passphrase · Updraft';
    field.current?.focus();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    call('workspace.change-passphrase', { secret: code, passphrase, unseen: true })
      .then(
        ({ recoveryCode }) => done(recoveryCode),
        (problem) => setError(errorWords(problem)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="bare">
      <main className="door">
        <p className="mark">
          Up<span>draft</span>
        </p>
        <h1>It is open again.</h1>
        <p className="door-lead">Set a new passphrase now, and you get a new recovery code with it.</p>
        <form onSubmit={submit}>
          <PassphraseField
            label="New passphrase"
            value={passphrase}
            onValue={setPassphrase}
            fresh
            field={field}
            hint="At least 8 characters; four words you like are better."
            {...(error === undefined ? {} : { error })}
          />
          <p className="verbs">
            <button type="submit" className="action" aria-disabled={busy}>
              {busy ? 'Setting it …' : 'Set it'}
            </button>
            <button type="button" className="verb soft" onClick={() => done()}>
              Keep the old one
            </button>
          </p>
        </form>
      </main>
    </div>
  );
};
