import { type FormEvent, useId, useState } from 'react';
import { useDrop } from './drop.tsx';
import { ImportPreview, ImportProgress, ImportResult } from './import-steps.tsx';

/** What happens to the files that were dropped or chosen; read aloud as it changes. */
export const BringStatus = () => {
  const { bringing, answer, clear } = useDrop();
  const step = bringing.state;
  return (
    <div role="status" aria-live="polite" className="bring-status">
      {step === 'looking' ? <p className="quiet">Looking into {bringing.name} …</p> : null}
      {step === 'asked' ? <ImportPreview name={bringing.name} preview={bringing.preview} answer={answer} /> : null}
      {step === 'busy' ? <ImportProgress name={bringing.name} running={bringing.running} /> : null}
      {step === 'done' ? <ImportResult name={bringing.name} result={bringing.result} clear={clear} /> : null}
      {step === 'failed' ? (
        <>
          <p className="bad">
            <b>{bringing.name}</b> did not come in. {bringing.words}
          </p>
          <button type="button" className="verb soft" onClick={clear}>
            Close this
          </button>
        </>
      ) : null}
    </div>
  );
};

const accepted = [
  '.ics,.eml,.mbox,.mbx,.emlx,.msg,.vcf,.csv,.tsv,.vtt,.srt,.txt',
  'text/calendar,text/vtt,message/rfc822,application/mbox,text/vcard,text/csv,application/vnd.ms-outlook',
].join();

/** The place to bring a calendar or mail: drop, choose, or paste a thread. */
export const Bring = () => {
  const { bring, bringing } = useDrop();
  const [text, setText] = useState('');
  const input = useId();
  const busy = bringing.state === 'looking' || bringing.state === 'busy';

  const paste = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    void bring([new File([text], 'Pasted text', { type: 'text/plain' })]).then((yes) => {
      if (yes) setText('');
    });
  };

  return (
    <div className="bring">
      <label className="dropzone" htmlFor={input}>
        <span className="serif">Drop calendar, mail, address or transcript files here, or choose some.</span>
        <span className="quiet">
          .ics, .mbox, .eml, .msg, .vcf, .csv, .vtt, .srt; as large as they are. They stay on this machine.
        </span>
        <input
          id={input}
          type="file"
          multiple
          accept={accepted}
          onChange={(event) => {
            void bring([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <details>
        <summary>Or paste a mail thread or a transcript</summary>
        <form onSubmit={paste} className="paste">
          <textarea
            dir="auto"
            aria-label="A mail thread, as copied from Outlook, Gmail or Apple Mail, or a transcript"
            rows={6}
            value={text}
            placeholder="From: … the whole thread, as your mail program copies it"
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="verb" aria-disabled={busy}>
            {busy ? 'Reading …' : 'Look into it →'}
          </button>
        </form>
      </details>
    </div>
  );
};
