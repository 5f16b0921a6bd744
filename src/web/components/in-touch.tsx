import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Rhythms = Output<'rhythm.list'>;

/** Who has gone quiet, with an answer: in a month again, or fine until the next contact. */
export const QuietPart = ({ quiet }: { readonly quiet: Rhythms['quiet'] }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const answer = (about: string, word: 'later' | 'right'): void => {
    call('answer.give', { about, answer: word }).then(async () => {
      await refresh(client);
      say(word === 'later' ? 'Asked again in a month.' : 'Fine as it is, until you are in touch again.', async () => {
        await call('answer.give', { about, answer: 'open' });
        await refresh(client);
      });
    }, sayError);
  };
  return (
    <Section title="Gone quiet">
      <ul className="rows">
        {quiet.map(({ person, words, about }) => (
          <li key={person.id} className="row person-row">
            <div className="what">
              <p className="row-title" dir="auto">
                <Link to="/people/$person" params={{ person: person.id }}>
                  {person.name}
                </Link>
                {person.role ? <span className="with"> {person.role}</span> : null}
              </p>
              <p className="row-sub">{words}</p>
            </div>
            <div className="verbs">
              <button
                type="button"
                className="verb"
                aria-label={`Later: ${person.name}`}
                onClick={() => answer(about, 'later')}
              >
                In a month
              </button>
              <button
                type="button"
                className="verb soft"
                aria-label={`Fine as it is: ${person.name}`}
                onClick={() => answer(about, 'right')}
              >
                Fine as it is
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** How the user is in touch with everybody placed. */
export const InTouch = ({ people }: { readonly people: Rhythms['people'] }) => (
  <Section title="In touch">
    <ul className="rows">
      {people.map(({ person, words, last }) => (
        <li key={person.id} className="row person-row">
          <div className="what">
            <p className="row-title small" dir="auto">
              <Link to="/people/$person" params={{ person: person.id }}>
                {person.name}
              </Link>
              {person.role ? <span className="with"> {person.role}</span> : null}
            </p>
            <p className="row-sub">
              {words} {last?.words}
            </p>
          </div>
        </li>
      ))}
    </ul>
  </Section>
);
