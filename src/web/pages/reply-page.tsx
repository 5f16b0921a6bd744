import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import { call } from '../api.ts';
import { DraftDesk } from '../components/draft-desk.tsx';
import { useNotice } from '../components/notice.tsx';
import { ReplyReading } from '../components/reply-reading.tsx';
import { useUnsaved } from '../components/unsaved.tsx';
import { PageAnswer, Waiting } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';

/** Opens the reply to a message: the one that was begun, or a new one. */
const Begun = ({
  source,
  reader,
  title,
}: {
  readonly source: string;
  readonly reader: string;
  readonly title: string;
}) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const open = async (): Promise<void> => {
      const { drafts } = await call('draft.list', {});
      const begun = drafts.find(({ kind, about, sent }) => kind === 'reply' && about === source && sent === null);
      const draft =
        begun ?? (await call('draft.save', { text: '', title, kind: 'reply', about: source, reader })).draft;
      if (!begun) await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id }, replace: true });
    };
    open().catch(sayError);
  }, [source, reader, title, client, navigate, sayError]);
  return <Waiting />;
};

/** A reply to a message on file. */
export const ReplyPage = () => {
  const { source } = useParams({ from: '/reply/$source' });
  const query = useReading('source.show', { source });
  return (
    <PageAnswer query={query}>
      {({ people, title }) => (
        <Begun
          source={source}
          reader={people.find(({ role }) => role === 'from')?.person.id ?? ''}
          title={title === '' ? '' : `Re: ${plainSubject(title)}`.slice(0, 200)}
        />
      )}
    </PageAnswer>
  );
};

const theirs = 'reply: their message';
const mine = 'reply: mine';
const writer = 'reply: who wrote it';

/** Their message pasted, and a reply to it reviewed as it is typed; nothing is stored. */
export const PasteReplyPage = () => {
  const unsaved = useUnsaved();
  const [message, setMessage] = useState(unsaved.get(theirs) ?? '');
  const [text, setText] = useState(unsaved.get(mine) ?? '');
  const [from, setFrom] = useState(unsaved.get(writer) ?? '');
  const people = useReading('person.list', { limit: 500 });
  const { say, sayError } = useNotice();
  const about = useMemo(() => ({ kind: 'reply', message }) as const, [message]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => say('Copied.'), sayError);
  };
  return (
    <DraftDesk
      name="Answer somebody"
      over={<Link to="/write">← Write</Link>}
      heading="Answer somebody"
      text={text}
      onText={(words) => {
        unsaved.set(mine, words);
        setText(words);
      }}
      about={about}
      hint="Your answer. It is read as they would read it."
      facts={<span>nothing is stored</span>}
      above={
        <section className="their-message" aria-labelledby="their-message">
          <h2 id="their-message">They wrote</h2>
          <textarea
            aria-labelledby="their-message"
            dir="auto"
            rows={Math.min(18, Math.max(5, message.split('\n').length + 1))}
            placeholder="Paste the message you answer: of somebody who leads up to you, or a hard one from above."
            value={message}
            maxLength={100_000}
            onChange={(event) => {
              unsaved.set(theirs, event.target.value);
              setMessage(event.target.value);
            }}
          />
          {message.trim() === '' ? null : (
            <label className="who-wrote">
              <span>Who wrote it?</span>
              <select
                value={from}
                onChange={(event) => {
                  unsaved.set(writer, event.target.value);
                  setFrom(event.target.value);
                }}
              >
                <option value="">Nobody on file</option>
                {(people.data?.people ?? [])
                  .filter(({ standing }) => standing !== 'me')
                  .map(({ id, name, role }) => (
                    <option key={id} value={id}>
                      {role === '' ? name : `${name}, ${role}`}
                    </option>
                  ))}
              </select>
            </label>
          )}
          <ReplyReading text={message} person={from} />
        </section>
      }
      foot={
        text.trim() === '' ? null : (
          <p className="verbs draft-verbs">
            <button type="button" className="verb" onClick={copy}>
              Copy
            </button>
          </p>
        )
      }
    />
  );
};
