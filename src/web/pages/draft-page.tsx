import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Mark } from '../../domain/documents/draft.ts';
import { subjectOf } from '../../domain/documents/draft-name.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { call, type Output } from '../api.ts';
import { type Elsewhere, savedWords, useAutosave } from '../components/autosave.ts';
import { ChangedElsewhere } from '../components/changed-elsewhere.tsx';
import { DraftActions } from '../components/draft-actions.tsx';
import { DraftDesk } from '../components/draft-desk.tsx';
import { LikelyOfDraft } from '../components/likely-questions.tsx';
import { useNotice } from '../components/notice.tsx';
import { OfProposal } from '../components/of-proposal.tsx';
import { EditInPlace } from '../components/person-head.tsx';
import { ProposalPaper } from '../components/proposal-paper.tsx';
import { useDismissing, useReviewAbout } from '../components/review-about.ts';
import { SentDraft } from '../components/sent-draft.tsx';
import { Tailored } from '../components/tailored.tsx';
import { TheirMessage } from '../components/their-message.tsx';
import { useUnsaved } from '../components/unsaved.tsx';
import { livesOn, UpdateNews, UpdateNotes } from '../components/update-news.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { draftKindWords } from '../draft-kinds.ts';
import { draftTitle } from '../draft-title.ts';
import { useReading } from '../queries.ts';

type Shown = Output<'draft.show'>;
type Draft = Shown['draft'];

const Reader = ({
  draft,
  keep,
}: {
  readonly draft: Draft;
  readonly keep: (fields: { readonly reader: string }) => Promise<void>;
}) => {
  const { sayError } = useNotice();
  const people = useReading('person.list', { limit: 500 });
  const [reader, setReader] = useState(draft.reader ?? '');
  const known = (people.data?.people ?? []).filter(({ standing }) => standing !== 'me');
  const above = known.filter(({ standing }) => standing === 'above');
  const others = known.filter(({ standing }) => standing !== 'above');
  const choose = (chosen: string): void => {
    setReader(chosen);
    keep({ reader: chosen }).catch(sayError);
  };
  return (
    <span className="reader">
      <label>
        <span>To</span>
        <select value={reader} onChange={(event) => choose(event.target.value)}>
          <option value="">nobody yet</option>
          {reader !== '' && !known.some(({ id }) => id === reader) ? <option value={reader}>…</option> : null}
          {above.length > 0 ? (
            <optgroup label="Above you">
              {above.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null}
          {others.length > 0 ? (
            <optgroup label="Others">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null}
        </select>
      </label>
      {reader !== '' ? (
        <Link to="/brief/$person" params={{ person: reader }} className="verb soft">
          Brief →
        </Link>
      ) : null}
    </span>
  );
};

// An answer to somebody who leads up to the writer is read with other eyes.
const aboutKind = (kind: Draft['kind'], message: string | undefined) =>
  kind === 'plan'
    ? ({ kind: 'note' } as const)
    : kind === 'reply'
      ? ({ kind: 'reply', ...(message === undefined ? {} : { message }) } as const)
      : {};

const DraftSheet = ({
  draft,
  of,
  page,
}: {
  readonly draft: Draft;
  readonly of: Shown['of'];
  /** Goes to the page that it will be. */
  readonly page?: () => void;
}) => {
  const field = `draft ${draft.id}`;
  const unsaved = useUnsaved();
  const [text, setText] = useState(unsaved.get(field) ?? draft.text);
  const marks = useRef<readonly Mark[]>(draft.marks);
  const marksThere = useRef<readonly Mark[]>(draft.marks);
  const answered = draft.kind === 'reply' ? draft.about : null;
  const theirs = useReading('source.show', { source: answered ?? '' }, { enabled: answered !== null });
  // A plan is read by nobody else, and so it is read as a note.
  const about = useReviewAbout(
    draft.kind === 'plan' ? '' : (draft.reader ?? ''),
    aboutKind(draft.kind, theirs.data?.text),
  );
  const dismissing = useDismissing(draft.id);
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const isPlan = draft.kind === 'plan';
  const subject = subjectOf({ title: draft.title, text });

  const write = async (
    now: string,
    seen: string | undefined,
    fields: { readonly title?: string; readonly reader?: string } = {},
  ): Promise<string> => {
    const { draft: kept } = await call('draft.save', {
      draft: draft.id,
      text: now,
      marks: [...marks.current],
      ...(seen === undefined ? {} : { seen }),
      ...fields,
    });
    client.setQueryData(['draft.show', { draft: draft.id }], (before: Output<'draft.show'> | undefined) =>
      before
        ? { ...before, draft: { ...before.draft, ...fields, text: now, marks: kept.marks, updated: kept.updated } }
        : before,
    );
    void client.invalidateQueries({ queryKey: ['draft.list'] });
    void client.invalidateQueries({ queryKey: ['draft.export'] });
    return kept.updated;
  };
  const first = { text: draft.text, version: draft.updated };
  const elsewhere: Elsewhere = {
    read: async () => {
      const { draft: there } = await call('draft.show', { draft: draft.id });
      marksThere.current = there.marks;
      return { text: there.text, version: there.updated };
    },
    show: (merged) => {
      marks.current = marksIn(merged, marksThere.current);
      setText(merged);
    },
  };
  const { saved, take, overwrite, also, seen } = useAutosave(field, text, first, write, elsewhere);
  const keep = (fields: { readonly title?: string; readonly reader?: string }): Promise<void> =>
    also((now, before) => write(now, before, fields));
  const show = useRef((_other: Draft): void => {});
  show.current = (other) => {
    take({ text: other.text, version: other.updated });
    marks.current = other.marks;
    setText(other.text);
  };
  const seenHere = useRef(seen);
  seenHere.current = seen;
  const other = (): void => {
    call('draft.show', { draft: draft.id }).then((answer) => {
      client.setQueryData(['draft.show', { draft: draft.id }], answer);
      show.current(answer.draft);
    }, sayError);
  };

  const copyTyped = (): void => {
    navigator.clipboard.writeText(text).then(() => say('Copied.'), sayError);
  };

  // Only what is newer than the last save from here replaces the text.
  useEffect(() => {
    const seenNow = seenHere.current();
    if (seenNow !== undefined && Date.parse(draft.updated) > Date.parse(seenNow)) show.current(draft);
  }, [draft]);

  return (
    <DraftDesk
      name={draftTitle({ title: draft.title, text })}
      over={
        <>
          {of ? <OfProposal of={of} /> : draftKindWords[draft.kind]} ·{' '}
          <span className={saved.state === 'failed' || saved.state === 'changed' ? 'bad' : undefined}>
            {savedWords(saved)}
          </span>
        </>
      }
      heading={
        <EditInPlace
          label={isPlan ? 'Title' : 'Subject'}
          value={subject}
          empty={isPlan ? 'Add a title' : 'Add a subject'}
          save={(title) => keep({ title })}
        />
      }
      text={text}
      onText={(words, standing) => {
        marks.current = standing;
        setText(words);
      }}
      marks={marks.current}
      about={about}
      dismissing={dismissing}
      focus={draft.text === ''}
      // A letter about one thing that is owed is about that alone, and so is a document of a case.
      offering={!isPlan && of === null && (draft.kind !== 'message' || draft.about === null)}
      hint={
        isPlan
          ? 'Write what you want out of this talk. It is yours alone.'
          : draft.kind === 'reply'
            ? 'Your answer. It is read as they would read it.'
            : undefined
      }
      facts={isPlan ? <span>yours alone, nothing of it is sent</span> : <Reader draft={draft} keep={keep} />}
      above={
        <>
          {page ? (
            <p className="verbs paper-verbs">
              <button
                type="button"
                className="verb"
                onClick={() =>
                  void keep({})
                    .then(() => client.invalidateQueries({ queryKey: ['draft.export'] }))
                    .then(page, sayError)
                }
              >
                See the page →
              </button>
            </p>
          ) : null}
          {saved.state === 'failed' ? (
            <p className="changed verbs">
              <span>What you typed is here, and not kept yet.</span>
              <button type="button" className="verb" onClick={copyTyped}>
                Copy what you typed
              </button>
            </p>
          ) : null}
          {saved.state === 'changed' ? (
            <ChangedElsewhere what="draft" there={saved.other} mine={overwrite} other={other} />
          ) : null}
          {answered === null ? null : <TheirMessage source={answered} />}
          {livesOn(draft) ? <UpdateNews draft={draft} keep={() => keep({})} /> : null}
        </>
      }
      foot={
        <>
          {livesOn(draft) ? <UpdateNotes draft={draft} keep={() => keep({})} /> : null}
          <DraftActions draft={draft} keep={() => keep({})} subject={subject !== ''} />
          {draft.kind === 'update' && draft.reader !== null && draft.sent === null ? (
            <Tailored reader={draft.reader} />
          ) : null}
          {draft.reader !== null && draft.kind !== 'reply' ? (
            <LikelyOfDraft draft={{ id: draft.id, updated: draft.updated, reader: draft.reader }} />
          ) : null}
        </>
      }
    />
  );
};

const nothingToKeep = (): Promise<void> => Promise.resolve();

/** A document of a proposal opens as the page it will be, and its words second; every other draft as its words. */
const OpenDraft = ({ shown: { draft, of } }: { readonly shown: Shown }) => {
  const [words, setWords] = useState(draft.text.trim() === '');
  if (of && (draft.sent !== null || !words))
    return (
      <ProposalPaper
        draft={draft}
        of={of}
        keep={nothingToKeep}
        {...(draft.sent === null ? { edit: () => setWords(true) } : {})}
      />
    );
  return draft.sent === null ? (
    <DraftSheet draft={draft} of={of} {...(of ? { page: () => setWords(false) } : {})} />
  ) : (
    <SentDraft draft={draft} kind={draftKindWords[draft.kind]} />
  );
};

/** One draft, reviewed as it is written and kept as it is typed. */
export const DraftPage = () => {
  const { draft } = useParams({ from: '/write/$draft' });
  const query = useReading('draft.show', { draft });
  return <PageAnswer query={query}>{(shown) => <OpenDraft key={shown.draft.id} shown={shown} />}</PageAnswer>;
};
