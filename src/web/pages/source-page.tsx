import { Link, useParams } from '@tanstack/react-router';
import { ChangesIn } from '../components/change-words.tsx';
import { useClock } from '../components/clock.tsx';
import { MailFacts } from '../components/mail-facts.tsx';
import { Page } from '../components/page.tsx';
import { ReplyVerb } from '../components/reply-verb.tsx';
import { SourceBody } from '../components/source-text.tsx';
import { TalkDay, TalkSpeakers } from '../components/talk-speakers.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { hour, longDate } from '../time.ts';

const roles = {
  from: 'from',
  to: 'to',
  cc: 'copy to',
  spoke: 'spoke',
  about: 'about',
} as const;

const untitled = {
  mail: 'Mail without a subject',
  transcript: 'A talk, word by word',
  capture: 'Your line',
  debrief: 'Your line',
  draft: 'Your draft',
} as const;

/** One source as it came in: a mail, a line you wrote, a talk word by word. */
export const SourcePage = () => {
  const { source: id } = useParams({ from: '/source/$source' });
  const query = useReading('source.show', { source: id });
  const clock = useClock();
  return (
    <PageAnswer query={query}>
      {(source) => (
        <Page
          name={source.title || 'Source'}
          // Of a talk without its moment only the day is known for sure.
          over={
            source.kind === 'transcript' && source.moment === null
              ? longDate(source.said, clock)
              : `${longDate(source.said, clock)}, ${hour(source.said, clock)}`
          }
          heading={source.title || untitled[source.kind]}
        >
          {source.kind === 'transcript' ? (
            <>
              <TalkSpeakers source={source} />
              {source.moment ? (
                <p className="verbs thread-verbs">
                  <Link to="/debrief/$moment" params={{ moment: source.moment.id }} className="verb">
                    {source.moment.title || 'Its moment'} →
                  </Link>
                </p>
              ) : (
                <TalkDay key={source.said} source={source} />
              )}
            </>
          ) : source.people.length > 0 ? (
            <ul className="inline-list">
              {source.people.map(({ person, role }) => (
                <li key={`${role} ${person.id}`}>
                  {roles[role]}{' '}
                  <Link to="/people/$person" params={{ person: person.id }}>
                    {person.name}
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
          {source.kind === 'mail' && source.thread > 1 ? (
            <p className="verbs thread-verbs">
              <Link to="/thread/$source" params={{ source: id }} className="verb">
                All {source.thread} mails of this conversation →
              </Link>
            </p>
          ) : null}
          {source.kind === 'mail' ? (
            <ReplyVerb source={id} from={source.people.find(({ role }) => role === 'from')?.person.id} />
          ) : null}
          <SourceBody source={source} quote="" />
          <MailFacts facts={source.facts} language={source.language} />
          <ChangesIn changes={source.changes} />
          {source.attachments.length > 0 ? (
            <p className="quiet">Attached, not kept: {source.attachments.join(', ')}</p>
          ) : null}
        </Page>
      )}
    </PageAnswer>
  );
};
