import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { errorWords } from './notice.tsx';
import { Section } from './page.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** A recovery code that nobody said was seen: said on Today until a new one is, or the old one was at hand after all. */
export const CodeWaits = () => {
  const client = useQueryClient();
  const { data } = useReading('workspace.status', {});
  const [asked, setAsked] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [code, setCode] = useState<string | null>(null);
  if (!data?.codeWaits && code === null) return null;
  const kept = (): void => {
    call('workspace.code-kept', {}).then(
      async () => {
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
        setCode(null);
        setAsked(false);
        await refresh(client);
      },
      (problem) => setError(errorWords(problem)),
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    // The same passphrase, and a new code with it.
    call('workspace.change-passphrase', { secret: passphrase, passphrase, unseen: true })
      .then(
        ({ recoveryCode }) => {
          setPassphrase('');
          setCode(recoveryCode);
        },
        (problem) => setError(errorWords(problem)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Section title="Your recovery code">
      {code === null ? (
        <p className="section-note">
          Nobody has said that it was seen. It opens the workspace when the passphrase is forgotten, and was shown only
          once; a new one takes its place.
        </p>
      ) : (
        <div role="status">
          <p className="section-note">This is the new one, shown only now; the old one stopped working.</p>
          <p className="code">{code}</p>
        </div>
      )}
      {asked && code === null ? (
        <form className="asked" onSubmit={submit}>
          <PassphraseField
            label="Your passphrase"
            value={passphrase}
            onValue={setPassphrase}
            {...(error === undefined ? {} : { error })}
          />
          <p className="verbs">
            <button type="submit" className="action" aria-disabled={busy}>
              {busy ? 'Making it …' : 'Show a new one'}
            </button>
            <button type="button" className="verb soft" onClick={() => setAsked(false)}>
              Back
            </button>
          </p>
        </form>
      ) : (
        <p className="verbs">
          {code === null ? (
            <button type="button" className="verb" onClick={() => setAsked(true)}>
              Print a new recovery code →
            </button>
          ) : (
            <button type="button" className="verb" onClick={() => print()}>
              Print
            </button>
          )}
          <button type="button" className="verb soft" onClick={kept}>
            I have it
          </button>
        </p>
      )}
    </Section>
  );
};
