import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { savedWords, useAutosave } from '../components/autosave.ts';
import { DraftDesk } from '../components/draft-desk.tsx';
import { useNotice } from '../components/notice.tsx';
import { EditInPlace } from '../components/person-head.tsx';
import { useUnsaved } from '../components/unsaved.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { draftTitle, givenTitle } from '../draft-title.ts';
import { useReading } from '../queries.ts';

type Draft = Output<'draft.show'>['draft'];

const Reader = ({ draft, text }: { readonly draft: Draft; readonly text: () => string }) => {
  const { sayError } = useNotice();
  const people = useReading('person.list', { limit: 500 });
  const [reader, setReader] = useState(draft.reader ?? '');
  const known = (people.data?.people ?? []).filter(({ standing }) => standing !== 'me');
  const above = known.filter(({ standing }) => standing === 'above');
  const others = known.filter(({ standing }) => standing !== 'above');
  const choose = (chosen: string): void => {
    setReader(chosen);
    call('draft.save', { draft: draft.id, text: text(), reader: chosen }).catch(sayError);
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

const DraftSheet = ({ draft }: { readonly draft: Draft }) => {
  const field = `draft ${draft.id}`;
  const unsaved = useUnsaved();
  const [text, setText] = useState(unsaved.get(field) ?? draft.text);
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const seen = useRef(draft.updated);
  const latest = useRef(text);
  latest.current = text;

  const keep = async (fields: { readonly text: string; readonly title?: string }): Promise<void> => {
    const answer = await call('draft.save', { draft: draft.id, ...fields });
    seen.current = answer.draft.updated;
    client.setQueryData(['draft.show', { draft: draft.id }], (before: Output<'draft.show'> | undefined) =>
      before ? { draft: { ...before.draft, text: fields.text, updated: answer.draft.updated } } : before,
    );
    void client.invalidateQueries({ queryKey: ['draft.list'] });
  };
  const saved = useAutosave(field, text, draft.text, (now) => keep({ text: now }));

  // Only what is newer than the last save from here replaces the text.
  useEffect(() => {
    if (draft.updated > seen.current && saved.state === 'saved') {
      seen.current = draft.updated;
      setText(draft.text);
    }
  }, [draft.updated, draft.text, saved.state]);

  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => say('Copied.'), sayError);
  };
  return (
    <DraftDesk
      name={draftTitle({ title: draft.title, text })}
      over={
        <>
          Draft · <span className={saved.state === 'failed' ? 'bad' : undefined}>{savedWords(saved)}</span>
        </>
      }
      heading={
        <EditInPlace
          label="Title"
          value={givenTitle({ title: draft.title, text }) ?? ''}
          empty="Untitled draft"
          save={(title) => keep({ title, text: latest.current })}
        />
      }
      text={text}
      onText={setText}
      focus={draft.text === ''}
      facts={<Reader draft={draft} text={() => latest.current} />}
      foot={
        <p className="verbs draft-verbs">
          <button type="button" className="verb" onClick={copy}>
            Copy
          </button>
        </p>
      }
    />
  );
};

/** One draft, reviewed as it is written and kept as it is typed. */
export const DraftPage = () => {
  const { draft } = useParams({ from: '/write/$draft' });
  const query = useReading('draft.show', { draft });
  return <PageAnswer query={query}>{(answer) => <DraftSheet key={answer.draft.id} draft={answer.draft} />}</PageAnswer>;
};
