import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { ApiError, Output } from '../api.ts';
import { reading } from '../queries.ts';
import { hour, longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { MailBody } from './mail-body.tsx';
import { MailFacts } from './mail-facts.tsx';
import { errorWords } from './notice.tsx';
import { ReplyVerb } from './reply-verb.tsx';

type Mail = Output<'thread.show'>['mails'][number];

/** Names of some, and how many more: a long list is not read. */
const Readers = ({ mail }: { readonly mail: Mail }) => {
  const [all, setAll] = useState(false);
  const shown = all ? mail.to : mail.to.slice(0, 3);
  const more = mail.readers - shown.length;
  if (mail.readers === 0) return null;
  return (
    <span>
      {'to '}
      {shown.map((person, index) => (
        <span key={person.id}>
          {index > 0 ? ', ' : ''}
          <bdi>{person.name}</bdi>
        </span>
      ))}
      {more > 0 && !all && mail.to.length > shown.length ? (
        <>
          {' and '}
          <button type="button" className="verb soft" onClick={() => setAll(true)}>
            {more} more
          </button>
        </>
      ) : more > 0 ? (
        ` and ${more} more`
      ) : null}
    </span>
  );
};

/** One mail of a conversation: who, when, to whom; its newest words first, the rest folded. */
export const ThreadMail = ({
  mail,
  title,
  words,
  asked,
}: {
  readonly mail: Mail;
  /** Of the conversation; a mail under another subject says so. */
  readonly title: string;
  readonly words: RegExp | null;
  /** Whether this is the mail the page was opened at, among others. */
  readonly asked: boolean;
}) => {
  const clock = useClock();
  const name = useId();
  const [whole, setWhole] = useState(false);
  const rest = useQuery<Output<'source.show'>, ApiError>({
    ...reading('source.show', { source: mail.id }),
    enabled: whole,
  });
  const own = plainSubject(mail.title);
  const body = whole && rest.data ? rest.data : mail;
  return (
    <article
      className={asked ? 'thread-mail asked' : 'thread-mail'}
      tabIndex={-1}
      aria-labelledby={name}
      data-mail={mail.id}
    >
      <header>
        <h2 id={name} className="thread-from">
          {mail.from ? (
            <Link to="/people/$person" params={{ person: mail.from.id }}>
              <bdi>{mail.from.name}</bdi>
            </Link>
          ) : (
            'Somebody'
          )}
          <span className="thread-when">
            <span className="hidden">, </span>
            {longDate(mail.said, clock)}, {hour(mail.said, clock)}
          </span>
        </h2>
        <p className="thread-to">
          <Readers mail={mail} />
          {mail.automatic ? <span> · sent by a machine or a list</span> : null}
        </p>
        {own !== '' && own.toLowerCase() !== title.toLowerCase() ? (
          <p className="thread-subject" dir="auto">
            {mail.title}
          </p>
        ) : null}
      </header>
      <MailBody text={body.text} parts={body.parts} words={words} />
      {mail.length > mail.text.length && !(whole && rest.data) ? (
        <p>
          <button type="button" className="verb" onClick={() => setWhole(true)} aria-disabled={rest.isFetching}>
            {rest.isFetching
              ? 'Loading …'
              : `Show all of this mail (${mail.length.toLocaleString('en-GB')} characters) →`}
          </button>
          {rest.error ? <span className="bad"> {errorWords(rest.error)}</span> : null}
        </p>
      ) : null}
      {mail.attachments.length > 0 ? (
        <p className="thread-files" dir="auto">
          Attached, not kept: {mail.attachments.join(', ')}
        </p>
      ) : null}
      <MailFacts facts={mail.facts} language={mail.language} />
      {mail.automatic ? null : <ReplyVerb source={mail.id} from={mail.from?.id} />}
    </article>
  );
};
