import { Link } from '@tanstack/react-router';
import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { dayWords, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { WhereSaid } from './where-said.tsx';

type Reach = Output<'reach.list'>;

/** Leaders outside the own line, what was learnt from them, and who was helped to grow. */
export const ReachPart = ({ reach }: { readonly reach: Reach }) => {
  const clock = useClock();
  const { words, leaders, unplaced, grown } = reach;
  return (
    <Section title="Beyond your own line">
      <p className="serif relating">{words}</p>
      <ul className="rows">
        {leaders.map(({ person, last, next, learnt }) => (
          <li key={person.id} className="row person-row">
            <div className="what">
              <p className="row-title" dir="auto">
                <Link to="/people/$person" params={{ person: person.id }}>
                  {person.name}
                </Link>
                {person.role ? <span className="with"> {person.role}</span> : null}
              </p>
              <p className="row-sub">
                {[
                  last ? `Last in touch ${dayWords(last, clock)}` : 'Not in touch in three years',
                  next ? `next talk ${dayWords(next, clock)}` : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
                .
              </p>
              {learnt.map(({ fact, source }) => (
                <div key={fact} className="learnt">
                  <p className="serif" dir="auto">
                    “{source.quote.replace(/\s+/g, ' ')}”
                  </p>
                  <WhereSaid sources={[source]} />
                </div>
              ))}
            </div>
            <div className="verbs">
              <Link
                to="/brief/$person"
                params={{ person: person.id }}
                className="verb"
                aria-label={`Brief on ${person.name}`}
              >
                Brief →
              </Link>
            </div>
          </li>
        ))}
      </ul>
      {unplaced.length > 0 ? (
        <p className="quiet relating">
          In your own line or not? Say it on the page of{' '}
          {unplaced.slice(0, 5).map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 ? ', ' : ''}
              <Link to="/people/$person" params={{ person: id }}>
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}
          {unplaced.length > 5 ? ` and ${unplaced.length - 5} more` : ''}.
        </p>
      ) : null}
      {grown.length > 0 ? (
        <>
          <h3 className="relating">People you helped to grow</h3>
          <ul className="deeds">
            {grown.slice(0, 10).map(({ person, quote, source, at }) => (
              <li key={`${source} ${person.id} ${quote}`}>
                <p className="serif" dir="auto">
                  “{quote.replace(/\s+/g, ' ')}”
                </p>
                <p className="quiet">
                  <Link to="/people/$person" params={{ person: person.id }}>
                    <bdi>{calledName(person.name)}</bdi>
                  </Link>
                  , {shortDate(at, clock)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
};
