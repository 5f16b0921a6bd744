import { Link } from '@tanstack/react-router';
import { useReading } from '../queries.ts';
import { hour, longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { MailBody } from './mail-body.tsx';
import { ReplyReading } from './reply-reading.tsx';

/** What a reply answers, beside the reply where there is room. */
export const TheirMessage = ({ source: id }: { readonly source: string }) => {
  const clock = useClock();
  const { data: source } = useReading('source.show', { source: id });
  if (!source) return null;
  const from = source.people.find(({ role }) => role === 'from')?.person;
  return (
    <section className="their-message" aria-labelledby="their-message">
      <h2 id="their-message">{from ? `${from.name} wrote` : 'They wrote'}</h2>
      <p className="quiet">
        {longDate(source.said, clock)}, {hour(source.said, clock)}
        {source.title === '' ? '' : ' · '}
        <Link to="/source/$source" params={{ source: id }}>
          <bdi>{source.title}</bdi>
        </Link>
      </p>
      <MailBody text={source.text} parts={source.parts} />
      <ReplyReading text={source.text} source={id} />
    </section>
  );
};
