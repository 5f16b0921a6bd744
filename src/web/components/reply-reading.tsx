import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { InlineSources } from './inline-sources.tsx';
import { useNotice } from './notice.tsx';

/** A pasted message is read so long after the last key. */
const pause = 500;

const useLater = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** Of a hard message, before any answer: what is hard in it, kind readings, and the one question to think about. Nothing where nothing is hard. */
export const ReplyReading = ({
  text,
  person = '',
  source = '',
}: {
  readonly text: string;
  readonly person?: string;
  readonly source?: string;
}) => {
  const settled = useLater(text);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const asked = settled.trim().length >= 2;
  const { data } = useReading(
    'message.read',
    source === '' ? { text: settled.slice(0, 100_000), ...(person === '' ? {} : { person }) } : { source },
    { enabled: asked },
  );
  if (!asked || !data || data.hard.length === 0) return null;
  const [first] = data.hard;
  const log = (): void => {
    if (!data.person || !first) return;
    call('disagreement.save', { person: data.person.id, kind: 'tension', topic: first.quote.slice(0, 300) }).then(
      async ({ disagreement }) => {
        await refresh(client);
        await navigate({ to: '/people/$person', params: { person: disagreement.person } });
        say('Noted. The kindest reading comes first.', async () => {
          await call('disagreement.remove', { disagreement: disagreement.id });
          await refresh(client);
        });
      },
      sayError,
    );
  };
  return (
    <section className="reply-reading" aria-labelledby="reply-reading">
      <h2 id="reply-reading">Before you answer</h2>
      <p className="hard-words" dir="auto">
        {data.hard.map(({ quote, words }, place) => (
          <span key={`${quote} ${words}`}>
            {place > 0 ? '; ' : ''}“{quote}” <span className="quiet">{words}</span>
          </span>
        ))}
      </p>
      <ul className="readings">
        {data.readings.map(({ text: words, sources }) => (
          <li key={words} dir="auto">
            {words} <InlineSources sources={sources} />
          </li>
        ))}
      </ul>
      <p className="serif">{data.before}</p>
      <p className="verbs">
        {data.person ? (
          <button type="button" className="verb" onClick={log}>
            {data.pause ? 'Pause, and note it →' : 'Note it →'}
          </button>
        ) : null}
        <Link to="/prepare" className="verb soft">
          Something hard to say →
        </Link>
        {data.pause ? <span className="quiet">It need not be answered today.</span> : null}
      </p>
    </section>
  );
};
