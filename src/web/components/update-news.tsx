import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '../../domain/documents/draft.ts';
import { call, type Output } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { spelled } from '../words.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Draft = Output<'draft.show'>['draft'];

/** Whether a draft was compiled and can be brought up to date. */
export const livesOn = ({ kind }: Pick<Draft, 'kind'>): boolean =>
  kind === 'update' || kind === 'rollup' || kind === 'status' || kind === 'proposal';

const newsFor: Partial<Record<Draft['kind'], string>> = { rollup: 'roll-up', status: 'status', proposal: 'document' };

/** Compiles a draft again over what its writer made of it. */
const compileAgain = ({ id, kind }: Draft, put?: string): Promise<{ readonly conflicts: number }> =>
  kind === 'status'
    ? call('status.compile', { draft: id })
    : kind === 'proposal'
      ? call('proposal.compile', { draft: id })
      : call(kind === 'rollup' ? 'rollup.compile' : 'update.compile', {
          draft: id,
          ...(put === undefined ? {} : { put }),
        });

const Side = ({ whose, words, gone }: { readonly whose: string; readonly words: string; readonly gone: string }) => (
  <div>
    <dt>{whose}</dt>
    <dd className={words.trim() === '' ? 'quiet' : 'serif'}>
      {words.trim() === '' ? gone : words.replace(/^- /gm, '')}
    </dd>
  </div>
);

const Pair = ({
  conflict,
  first,
  choose,
}: {
  readonly conflict: Conflict;
  readonly first: boolean;
  readonly choose: (take: 'mine' | 'file') => void;
}) => {
  const here = useRef<HTMLLIElement>(null);
  useKeysIn(here, { m: () => choose('mine'), f: () => choose('file') });
  useEffect(() => {
    if (first) here.current?.focus();
  }, [first]);
  return (
    <li ref={here} className="pair" tabIndex={-1}>
      <dl>
        <Side whose="Yours" words={conflict.mine} gone="You took it out." />
        <Side whose="On file" words={conflict.compiled} gone="It is not so any more." />
      </dl>
      <p className="verbs">
        <button type="button" className="verb" onClick={() => choose('mine')}>
          Keep mine <kbd>m</kbd>
        </button>
        <button type="button" className="verb" onClick={() => choose('file')}>
          Take what is on file <kbd>f</kbd>
        </button>
      </p>
    </li>
  );
};

/** Above an update: what has come since it was compiled, and the lines that both its writer and the file changed. */
export const UpdateNews = ({ draft, keep }: { readonly draft: Draft; readonly keep: () => Promise<void> }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const looked = useReading('update.look', { draft: draft.id });
  const [busy, setBusy] = useState(false);
  const once = (act: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    keep()
      .then(act)
      .then(() => refresh(client))
      .catch(sayError)
      .finally(() => setBusy(false));
  };
  const compile = (): void =>
    once(async () => {
      const { conflicts } = await compileAgain(draft);
      say(
        conflicts === 0
          ? 'Up to date. What you changed is kept.'
          : `Up to date. ${conflicts === 1 ? 'One line wants' : `${conflicts} lines want`} your choice.`,
      );
      // The verb is gone with the news: on to the text, or to what wants a choice.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.pair, .editor .cm-content, .paper')?.focus());
    });
  const choose = (conflict: number, take: 'mine' | 'file'): void =>
    once(async () => {
      await call('update.settle', { draft: draft.id, conflict, take });
      say(take === 'mine' ? 'Yours stays.' : 'Taken.');
    });
  if (draft.sent !== null) return null;
  return (
    <>
      {looked.data?.fresh ? (
        <p className="update-news verbs" role="status">
          <span>There is news for this {newsFor[draft.kind] ?? 'update'}.</span>
          <button type="button" className="verb" aria-disabled={busy} onClick={compile}>
            Bring up to date →
          </button>
        </p>
      ) : null}
      {draft.conflicts.length === 0 ? null : (
        <section className="pairs" aria-label="Changed by you and on file">
          <p className="quiet">
            You changed what is not so any more. Yours stands until you choose; taking what is on file takes all of
            yours beside it out.
          </p>
          <ul>
            {draft.conflicts.map((conflict, place) => (
              <Pair
                key={`${conflict.mine} ${conflict.compiled}`}
                conflict={conflict}
                first={place === 0}
                choose={(take) => choose(place, take)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** Below an update: what the file does not say, and the one thing to do about each. */
export const UpdateNotes = ({ draft, keep }: { readonly draft: Draft; readonly keep: () => Promise<void> }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const looked = useReading('update.look', { draft: draft.id });
  const notes = looked.data?.notes ?? [];
  const waiting = looked.data?.waiting ?? 0;
  const putIn = (put: string): void => {
    keep()
      .then(() => compileAgain(draft, put))
      .then(() => refresh(client))
      .then(() => say('It stands before your name.'), sayError);
  };
  const isOver = (fact: string): void => {
    const close = { fact, how: 'dropped', why: 'It is over.' } as const;
    call('fact.close', close)
      .then(() => refresh(client))
      .then(
        () =>
          say('Over. It is told no more.', () =>
            call('fact.close', { ...close, undo: true }).then(() => refresh(client)),
          ),
        sayError,
      );
  };
  if ((notes.length === 0 && waiting === 0) || draft.sent !== null) return null;
  return (
    <Section title="Before it goes">
      <ul className="rows update-notes">
        {waiting > 0 && draft.reader !== null ? (
          <li>
            <p>
              {waiting === 1
                ? 'One reading waits to be accepted. Until then nothing of it is told.'
                : `${spelled(waiting, 'reading')} wait to be accepted. Until then nothing of them is told.`}
            </p>
            <Link to="/people/$person" params={{ person: draft.reader }} className="verb">
              Look at {waiting === 1 ? 'it' : 'them'} →
            </Link>
          </li>
        ) : null}
        {notes.map(({ text, sources: [source], put, over }) => (
          <li key={text}>
            <p>{text}</p>
            {over ? (
              <button type="button" className="verb" onClick={() => isOver(over)}>
                It is over →
              </button>
            ) : null}
            {put ? (
              <button type="button" className="verb" onClick={() => putIn(put.fact)}>
                Put it in<span className="hidden">: {put.text.slice(0, 80)}</span> →
              </button>
            ) : null}
            {source ? (
              <Link to="/source/$source" params={{ source: source.id }} className="verb soft">
                Look at it →
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
};
