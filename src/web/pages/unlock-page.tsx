import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError, call, type Output } from '../api.ts';
import { errorWords, useNotice } from '../components/notice.tsx';
import { Turning } from '../components/other-workspaces.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { useReading } from '../queries.ts';
import { tell } from '../windows.ts';

/** Asks for the passphrase, or for the printed recovery code. A wrong one stays in the field to be mended. */
export const UnlockPage = ({
  status,
  byCodeOpened,
}: {
  readonly status: Output<'workspace.status'>;
  /** Opened with this recovery code: a new passphrase may be wanted. */
  readonly byCodeOpened: (code: string) => void;
}) => {
  const client = useQueryClient();
  const { sayError } = useNotice();
  const [secret, setSecret] = useState('');
  const [byCode, setByCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  // Asked more often than elsewhere, to say why it takes long.
  useReading('workspace.status', {}, { refetchInterval: busy ? 700 : 10_000 });
  useEffect(() => {
    document.title = 'Unlock · Updraft';
    field.current?.focus();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    call('workspace.unlock', { passphrase: secret })
      .then(
        async () => {
          if (byCode) byCodeOpened(secret);
          tell('opened');
          await client.resetQueries();
        },
        (problem) => {
          const wrongCode = byCode && problem instanceof ApiError && problem.code === 'wrong-passphrase';
          setError(
            wrongCode ? 'That code does not open this workspace. Check it letter by letter.' : errorWords(problem),
          );
          field.current?.focus();
        },
      )
      .finally(() => setBusy(false));
  };
  // What was typed as a passphrase is not shown as a code.
  const other = (): void => {
    setByCode(!byCode);
    setSecret('');
    setError(undefined);
  };
  useEffect(() => {
    if (byCode) field.current?.focus();
  }, [byCode]);
  const example = (): void => {
    call('example.open', {}).then(() => client.resetQueries(), sayError);
  };
  return (
    <div className="bare">
      <main className="door">
        <p className="mark">
          Up<span>draft</span>
        </p>
        <h1>Locked.</h1>
        {status.name === '' ? null : (
          <p className="lead">
            <bdi>{status.name}</bdi>
          </p>
        )}
        {status.sealed && status.sealed.says !== '' ? <p className="lead">{status.sealed.says}</p> : null}
        <form onSubmit={submit}>
          <PassphraseField
            key={byCode ? 'code' : 'passphrase'}
            code={byCode}
            label={byCode ? 'Recovery code' : 'Passphrase'}
            value={secret}
            onValue={setSecret}
            field={field}
            {...(error === undefined ? {} : { error })}
          />
          <p className="verbs">
            <button type="submit" className="action" aria-disabled={busy}>
              {busy ? 'Unlocking …' : 'Unlock'}
            </button>
            <button type="button" className="verb soft" onClick={other}>
              {byCode ? 'Use the passphrase' : 'Use the recovery code'}
            </button>
          </p>
          {busy && status.bringingOver ? (
            <p className="quiet" role="status">
              Bringing your workspace over to this version; this happens once.
            </p>
          ) : null}
        </form>
        <p className="verbs door-foot">
          <Link to="/scratch" className="verb">
            Review a draft without unlocking →
          </Link>
          <button type="button" className="verb" onClick={example}>
            Look around the example →
          </button>
        </p>
        {status.several ? <Turning /> : null}
        <p className="quiet address">{status.place}</p>
      </main>
    </div>
  );
};
