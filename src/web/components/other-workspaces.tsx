import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, call, type Output, standAt } from '../api.ts';
import { useReading } from '../queries.ts';
import { tell } from '../windows.ts';
import { errorWords, useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** Turns this page to another workspace: this one is locked, the other asks for its passphrase. */
export const useTurn = (): ((name: string) => Promise<void>) => {
  const client = useQueryClient();
  return async (name) => {
    const { address } = await call('workspace.open', { name });
    if (address !== null) {
      location.assign(address);
      return;
    }
    tell('locked');
    history.replaceState(null, '', '/');
    location.reload();
    await client.cancelQueries();
  };
};

const Make = ({ close }: { readonly close: () => void }) => {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [code, setCode] = useState<string | null>(null);
  const wrong = error instanceof ApiError ? error.field : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    call('workspace.create', { name, passphrase, unseen: true })
      .then(({ recoveryCode, place }) => {
        tell('locked');
        // From here on this window stands at the new one.
        standAt(place);
        setCode(recoveryCode);
      }, setError)
      .finally(() => setBusy(false));
  };
  if (code !== null)
    return (
      <div role="status">
        <p>“{name.trim()}” is made, and open. This is its recovery code, shown only now.</p>
        <p className="code">{code}</p>
        <p className="verbs">
          <button type="button" className="verb" onClick={() => print()}>
            Print
          </button>
          <button
            type="button"
            className="verb"
            onClick={() => void call('workspace.code-kept', {}).finally(() => location.assign('/'))}
          >
            I have it: go there →
          </button>
        </p>
      </div>
    );
  return (
    <form className="asked" onSubmit={submit}>
      <label>
        <span>What it is for</span>
        <input
          type="text"
          dir="auto"
          required
          maxLength={80}
          value={name}
          placeholder="The new job"
          autoComplete="off"
          aria-invalid={wrong === 'name'}
          // biome-ignore lint/a11y/noAutofocus: the form was asked for by a button.
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
        <span className="quiet">The name is the one thing about it that is not encrypted.</span>
      </label>
      <PassphraseField
        label="Its own passphrase"
        value={passphrase}
        onValue={setPassphrase}
        fresh
        hint="At least 8 characters. This workspace is locked while you are in the other."
        {...(error !== null && wrong !== 'name' ? { error: errorWords(error) } : {})}
      />
      {wrong === 'name' ? (
        <p role="alert" className="bad">
          {errorWords(error)}
        </p>
      ) : null}
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={busy}>
          {busy ? 'Making it …' : 'Make it →'}
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** The others of this user, to turn to; the names they gave them are all that is known while they are locked. */
export const Turning = () => {
  const list = useReading('workspace.list', {});
  const turn = useTurn();
  const { sayError } = useNotice();
  const others = (list.data?.workspaces ?? []).filter(({ here }) => !here);
  if (others.length === 0) return null;
  return (
    <ul className="rows">
      {others.map(({ name, place }) => (
        <li key={place} className="row person-row">
          <div className="what">
            <p className="row-title small">
              <bdi>{name}</bdi>
            </p>
            <p className="row-sub address">{place}</p>
          </div>
          <button
            type="button"
            className="verb"
            onClick={() => void turn(name).catch(sayError)}
            aria-label={`Turn to it: ${name}`}
          >
            Turn to it →
          </button>
        </li>
      ))}
    </ul>
  );
};

/** Another workspace beside this one: for a new job, or for what must not be mixed. */
export const AnotherWorkspace = ({ status }: { readonly status: Output<'workspace.status'> }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [making, setMaking] = useState(false);
  const [naming, setNaming] = useState<string | null>(null);
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    const name = naming ?? '';
    call('workspace.rename', { name }).then(async ({ name: now, before }) => {
      setNaming(null);
      await client.invalidateQueries();
      say(`It is called “${now}” now.`, async () => {
        await call('workspace.rename', { name: before });
        await client.invalidateQueries();
      });
    }, sayError);
  };
  return (
    <Section title="Another workspace">
      <p className="section-note">
        One for each job, each under its own passphrase; nothing passes between them but what you take along in a
        leaving kit.
      </p>
      <Turning />
      {making ? (
        <Make close={() => setMaking(false)} />
      ) : naming === null ? (
        <p className="verbs">
          <button type="button" className="verb" onClick={() => setMaking(true)}>
            Make another →
          </button>
          <button type="button" className="verb soft" onClick={() => setNaming(status.name)}>
            Name this one
          </button>
        </p>
      ) : (
        <form className="asked" onSubmit={rename}>
          <label>
            <span>What this one is called</span>
            <input
              type="text"
              dir="auto"
              required
              maxLength={80}
              value={naming}
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: the form was asked for by a button.
              autoFocus
              onChange={(event) => setNaming(event.target.value)}
            />
            <span className="quiet">The name is not encrypted.</span>
          </label>
          <p className="verbs">
            <button type="submit" className="verb">
              Keep →
            </button>
            <button type="button" className="verb soft" onClick={() => setNaming(null)}>
              Leave it
            </button>
          </p>
        </form>
      )}
    </Section>
  );
};
