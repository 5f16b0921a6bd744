import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { counted } from '../words.ts';
import { type Bringing, useDrop } from './drop.tsx';
import { errorWords } from './notice.tsx';
import { Said } from './said.tsx';

/** What came of an import: counts first, then every problem with what to do. */
const Result = ({ name, result }: { readonly name: string; readonly result: Output<'import.run'> }) => (
  <div className="brought">
    <p>
      <b>{name}</b>: {counted(result.items, 'mail or event', 'mails and events')} read,{' '}
      {result.added.toLocaleString('en-GB')} new
      {result.already > 0 ? `, ${result.already.toLocaleString('en-GB')} here already` : ''}.{' '}
      {result.people > 0 ? `${counted(result.people, 'person', 'people')} met for the first time. ` : ''}
      {result.facts > 0 ? `${counted(result.facts, 'fact')} proposed.` : ''}
    </p>
    {result.problems.length > 0 ? (
      <details open={result.items === 0}>
        <summary>{counted(result.problems.length, 'thing')} could not be read as hoped; the rest is in</summary>
        <ul className="problems">
          {result.problems.slice(0, 200).map((problem) => (
            <li key={`${problem.item} ${problem.what}`}>
              <b>{problem.item}</b> <Said words={problem.what} />
            </li>
          ))}
        </ul>
        {result.problems.length > 200 ? <p className="quiet">and {result.problems.length - 200} more</p> : null}
      </details>
    ) : null}
  </div>
);

const progressWords = (bringing: Extract<Bringing, { state: 'busy' }>): string =>
  bringing.progress.step === 'reading'
    ? `Reading ${bringing.name} …`
    : `Uploading ${bringing.name}, ${Math.round(bringing.progress.part * 100)} % …`;

/** What happens to the files that were dropped or chosen; read aloud as it changes. */
export const BringStatus = () => {
  const { bringing, clear } = useDrop();
  return (
    <div role="status" aria-live="polite" className="bring-status">
      {bringing.state === 'busy' ? <p className="quiet">{progressWords(bringing)}</p> : null}
      {bringing.state === 'failed' ? (
        <p className="bad">
          <b>{bringing.name}</b> did not come in. {bringing.words}
        </p>
      ) : null}
      {bringing.state === 'done' ? <Result name={bringing.name} result={bringing.result} /> : null}
      {bringing.state === 'done' || bringing.state === 'failed' ? (
        <button type="button" className="verb soft" onClick={clear}>
          Close this
        </button>
      ) : null}
    </div>
  );
};

/** The place to bring a calendar or mail: drop, choose, or paste a thread. */
export const Bring = () => {
  const { bring } = useDrop();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [pasted, setPasted] = useState<Output<'import.run'> | null>(null);
  const input = useId();

  const paste = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    call('import.run', { files: [{ name: 'Pasted text', text }] })
      .then(async (result) => {
        setPasted(result);
        if (result.items > 0) setText('');
        await refresh(client);
      }, setError)
      .finally(() => setBusy(false));
  };

  return (
    <div className="bring">
      <label className="dropzone" htmlFor={input}>
        <span className="serif">Drop a calendar or mail file here, or choose one.</span>
        <span className="quiet">.ics, .eml, .mbox; as large as it is. It stays on this machine.</span>
        <input
          id={input}
          type="file"
          multiple
          accept=".ics,.eml,.mbox,.mbx,text/calendar,message/rfc822,application/mbox"
          onChange={(event) => {
            void bring([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <details>
        <summary>Or paste a mail thread</summary>
        <form onSubmit={paste} className="paste">
          <textarea
            dir="auto"
            aria-label="A mail thread, as copied from Outlook, Gmail or Apple Mail"
            rows={6}
            value={text}
            placeholder="From: … the whole thread, as your mail program copies it"
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="verb" aria-disabled={busy}>
            {busy ? 'Reading …' : 'Bring it in →'}
          </button>
          <div role="status">
            {error ? <p className="bad">{errorWords(error)}</p> : null}
            {pasted ? <Result name="Pasted text" result={pasted} /> : null}
          </div>
        </form>
      </details>
    </div>
  );
};
