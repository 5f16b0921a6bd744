import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { capital, dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { errorWords, useNotice } from './notice.tsx';

type Mail = Output<'mail.show'>;
const securities = ['tls', 'starttls', 'none'] as const;
const securityWords = {
  tls: 'From the start (465)',
  starttls: 'STARTTLS (587)',
  none: 'None, this computer only',
} as const;
const ports = { tls: '465', starttls: '587', none: '25' } as const;

const MailForm = ({ mail, close }: { readonly mail: Mail; readonly close: () => void }) => {
  const client = useQueryClient();
  const { say } = useNotice();
  const [kept, setKept] = useState({ ...mail, port: String(mail.port), password: '' });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const wrong = error instanceof ApiError ? error.field : undefined;
  const field = (
    name: 'host' | 'port' | 'user' | 'password' | 'to' | 'from',
    label: string,
    more: { readonly type?: string; readonly placeholder?: string; readonly required?: boolean } = {},
  ) => (
    <label>
      <span>{label}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...more}
        value={kept[name]}
        aria-invalid={wrong === name}
        onChange={(event) => setKept({ ...kept, [name]: event.target.value })}
      />
    </label>
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    const { host, port, security, user, password, to, from, clock, days, words } = kept;
    call('mail.set', {
      turn: 'on',
      host,
      port: Number(port),
      security,
      user,
      ...(password === '' ? {} : { password }),
      to,
      ...(from === '' ? {} : { from }),
      clock,
      days,
      words,
    })
      .then(async () => {
        say('Kept. Try it before you rely on it.');
        close();
        await refresh(client);
      }, setError)
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={save} className="mail-form">
      {field('host', 'Mail server', { placeholder: 'smtp.example.org', required: true })}
      <label>
        <span>Encryption</span>
        <select
          value={kept.security}
          aria-invalid={wrong === 'security'}
          onChange={({ target }) => {
            const security = securities.find((one) => one === target.value) ?? 'tls';
            setKept({ ...kept, security, port: ports[security] });
          }}
        >
          {securities.map((one) => (
            <option key={one} value={one}>
              {securityWords[one]}
            </option>
          ))}
        </select>
      </label>
      {field('port', 'Port', { type: 'number', required: true })}
      {field('user', 'Name, where it asks for one')}
      {field('password', mail.password ? 'Password; empty keeps the one it has' : 'Password', { type: 'password' })}
      {field('to', 'To which address', { required: true, placeholder: 'you@example.org' })}
      {field('from', 'From which address; empty for the same')}
      <label>
        <span>At</span>
        <input
          type="time"
          required
          value={kept.clock}
          onChange={(event) => setKept({ ...kept, clock: event.target.value })}
        />
      </label>
      <div className="mail-ticks">
        <label className="tick">
          <input
            type="checkbox"
            checked={kept.days === 'every'}
            onChange={() => setKept({ ...kept, days: kept.days === 'every' ? 'working' : 'every' })}
          />
          <span>On days off too</span>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={kept.words === 'titles'}
            onChange={() => setKept({ ...kept, words: kept.words === 'titles' ? 'times' : 'titles' })}
          />
          <span>Say what is due, in words. They pass through the mail server and lie in the mailbox.</span>
        </label>
      </div>
      {error ? (
        <p className="bad" role="alert">
          {errorWords(error)}
        </p>
      ) : null}
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={busy}>
          {busy ? 'Keeping …' : 'Keep it →'}
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** The mail of the morning: how it goes out, what became of the last one, a trial. */
export const MailWay = () => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const { data } = useReading('mail.show', {});
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState<{ readonly ok: boolean; readonly words: string } | null>(null);
  const [trying, setTrying] = useState(false);
  if (!data) return null;
  const trial = (): void => {
    if (trying) return;
    setTrying(true);
    setTried(null);
    call('mail.try', {})
      .then(({ ok, says, hint }) => setTried({ ok, words: `${says} ${hint}`.trim() }), sayError)
      .finally(() => setTrying(false));
  };
  const turn = (to: 'on' | 'off'): void => {
    call('mail.set', { turn: to }).then(async () => {
      say(to === 'on' ? 'The mail goes out again.' : 'No mail goes out any more.');
      await refresh(client);
    }, sayError);
  };
  const [last] = data.last;
  const known = data.host !== '';
  return (
    <li className="row way">
      <span className="when">By mail</span>
      <div className="what">
        <p className="row-title small">
          {known
            ? `${data.on ? '' : 'Off. '}A mail at ${data.clock} ${data.days === 'working' ? 'on working days' : 'every day'} to ${data.to}, where something is due. ${data.words === 'times' ? 'It says counts and times alone.' : 'It says what is due, in words.'}`
            : 'One mail in the morning, where something is due, over a mail server you name. It says counts and times alone, until you want more.'}
        </p>
        {last ? (
          <p className={last.hint === '' ? 'row-sub' : 'row-sub wrong'}>
            {capital(dayWords(last.day, clock))}: {last.says} {last.hint}
          </p>
        ) : null}
        <p role="status" className={tried?.ok === false ? 'row-sub wrong' : 'row-sub'}>
          {tried?.words ?? ''}
        </p>
        {open ? <MailForm mail={data} close={() => setOpen(false)} /> : null}
      </div>
      <div className="verbs">
        {known ? (
          <button type="button" className="verb" onClick={trial} aria-disabled={trying}>
            {trying ? 'Trying …' : 'Try it →'}
          </button>
        ) : null}
        {open ? null : (
          <button type="button" className={known ? 'verb soft' : 'verb'} onClick={() => setOpen(true)}>
            {known ? 'Change it' : 'Name a mail server →'}
          </button>
        )}
        {known && !open ? (
          <button type="button" className="verb soft" onClick={() => turn(data.on ? 'off' : 'on')}>
            {data.on ? 'Turn it off' : 'Turn it on'}
          </button>
        ) : null}
      </div>
    </li>
  );
};
