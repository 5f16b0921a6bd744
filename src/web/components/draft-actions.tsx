import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';

type Draft = Output<'draft.show'>['draft'];
type Form = 'text' | 'html' | 'eml';

const blobOf = async (draft: string, form: Form): Promise<Blob> => {
  const { text, type } = await call('draft.export', { draft, form });
  return new Blob([text], { type });
};

const download = async (draft: string): Promise<void> => {
  const { name, type, text } = await call('draft.export', { draft, form: 'eml' });
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/**
 * What is done with a draft that is ready: taken to where it is sent from, and marked as sent. `keep` keeps what was typed
 * last, so that what leaves is what stands here.
 */
export const DraftActions = ({
  draft,
  text,
  keep,
}: {
  readonly draft: Draft;
  readonly text: string;
  readonly keep: () => Promise<void>;
}) => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const [busy, setBusy] = useState(false);

  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => say('Copied.'), sayError);
  };
  const copyRich = (): void => {
    // Given at once and filled later: a browser lets a page write only while a click is fresh.
    const kept = keep();
    const item = new ClipboardItem({
      'text/html': kept.then(() => blobOf(draft.id, 'html')),
      'text/plain': kept.then(() => blobOf(draft.id, 'text')),
    });
    navigator.clipboard.write([item]).then(() => say('Copied with its headings and lists.'), sayError);
  };
  const mail = (): void => {
    keep()
      .then(() => download(draft.id))
      .then(() => say('A mail file is in your downloads. Open it and send it.'))
      .catch(sayError);
  };
  const send = async (undo: boolean): Promise<void> => {
    await call('draft.send', { draft: draft.id, ...(undo ? { undo: true } : {}) });
    await refresh(client);
  };
  const sent = (): void => {
    if (busy) return;
    setBusy(true);
    keep()
      .then(() => send(false))
      .then(() => say('Marked as sent.', () => send(true)))
      .catch(sayError)
      .finally(() => setBusy(false));
  };
  return (
    <div className="draft-actions">
      {draft.sent === null ? null : (
        <p className="quiet" role="status">
          Sent on {longDate(draft.sent, clock)}. It stays as it went out.
        </p>
      )}
      <p className="verbs draft-verbs">
        <button type="button" className="verb" onClick={copy}>
          Copy
        </button>
        <button type="button" className="verb" onClick={copyRich}>
          Copy as rich text
        </button>
        <button type="button" className="verb" onClick={mail}>
          Mail file
        </button>
        {draft.sent !== null ? (
          <button type="button" className="verb soft" onClick={() => void send(true).catch(sayError)}>
            Not sent after all
          </button>
        ) : draft.reader === null ? null : (
          <button type="button" className="verb" aria-disabled={busy} onClick={sent}>
            Sent today
          </button>
        )}
      </p>
    </div>
  );
};
