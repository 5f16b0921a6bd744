import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call, type Input, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { longDate } from '../time.ts';
import { AskForWord } from './ask-for-word.tsx';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { downloadDraft, PaperVerb, PaperVerbs } from './paper-verbs.tsx';
import { RehearseVerb } from './rehearse-verb.tsx';
import { useBeginProposal } from './use-begin-proposal.ts';

type Draft = Output<'draft.show'>['draft'];
type Form = NonNullable<Input<'draft.export'>['form']>;

const blobOf = async (draft: string, form: Form): Promise<Blob> => {
  const { text, type } = await call('draft.export', { draft, form });
  return new Blob([text], { type });
};

// Given at once and filled later: a browser lets a page write only while a click is fresh.
const copyAs = (draft: string, kept: Promise<void>, forms: readonly ('text' | 'rich' | 'markdown')[]): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries(
        forms.map((form) => [
          form === 'rich' ? 'text/html' : 'text/plain',
          kept
            .then(() => blobOf(draft, form))
            .then((blob) => new Blob([blob], { type: form === 'rich' ? 'text/html' : 'text/plain' })),
        ]),
      ),
    ),
  ]);

/**
 * What is done with a draft that is ready: taken to where it is sent from, and marked as sent; a plan is the writer's own, and
 * is copied or printed. `keep` keeps what was typed last, so that what leaves is what stands here. `subject`: whether it has one.
 */
export const DraftActions = ({
  draft,
  keep,
  subject = true,
  papers = true,
}: {
  readonly draft: Draft;
  readonly keep: () => Promise<void>;
  readonly subject?: boolean;
  /** Whether PDF and Word stand here too. */
  readonly papers?: boolean;
}) => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const begin = useBeginProposal();
  const people = useReading('person.list', { limit: 500 });
  const reader = calledName(people.data?.people.find(({ id }) => id === draft.reader)?.name ?? '') || 'Its reader';
  const [busy, setBusy] = useState(false);
  const isPlan = draft.kind === 'plan';
  // What is mostly handed over as a document.
  const isPaper = draft.kind === 'proposal' || draft.kind === 'rollup';

  const copy = (): void => {
    copyAs(draft.id, keep(), ['rich', 'text']).then(() => say('Copied, with its headings and lists.'), sayError);
  };
  const copyMarkdown = (): void => {
    copyAs(draft.id, keep(), ['markdown']).then(() => say('Copied as Markdown.'), sayError);
  };
  const print = (): void => {
    keep().then(() => window.print(), sayError);
  };
  const mail = (): void => {
    keep()
      .then(() => downloadDraft(draft.id, 'eml'))
      .then(() =>
        say(
          subject
            ? 'A mail file is in your downloads. Open it and send it.'
            : 'A mail file without a subject is in your downloads. Open it, give it one, and send it.',
        ),
      )
      .catch(sayError);
  };
  const send = async (undo: boolean): Promise<number> => {
    const { told } = await call('draft.send', { draft: draft.id, ...(undo ? { undo: true } : {}) });
    await refresh(client);
    return told;
  };
  const sent = (): void => {
    if (busy) return;
    setBusy(true);
    keep()
      .then(() => send(false))
      .then((told) =>
        say(
          told === 0
            ? 'Marked as sent.'
            : `Sent. ${reader} has been told of ${told === 1 ? 'one thing' : `${told} things`} on file.`,
          async () => {
            await send(true);
          },
        ),
      )
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
        {isPaper && papers ? <PaperVerbs draft={draft} keep={keep} /> : null}
        <button type="button" className="verb" onClick={copy}>
          Copy
        </button>
        {isPlan ? (
          <button type="button" className="verb" onClick={print}>
            Print
          </button>
        ) : (
          <>
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
            {draft.sent === null && draft.kind !== 'recap' && draft.reader !== null ? (
              <RehearseVerb of={{ draft: draft.id }} words="Rehearse it →" soft first={keep} />
            ) : null}
            <AskForWord draft={draft} keep={keep} />
            {draft.sent === null && draft.kind === 'draft' ? (
              <button
                type="button"
                className="verb soft"
                onClick={() => void keep().then(() => begin({ draft: draft.id }), sayError)}
              >
                Make the case
              </button>
            ) : null}
            {isPaper ? null : <PaperVerbs draft={draft} keep={keep} soft />}
            <PaperVerb draft={draft} keep={keep} form="html" soft />
            <button type="button" className="verb soft" onClick={copyMarkdown}>
              Copy as Markdown
            </button>
          </>
        )}
      </p>
    </div>
  );
};
