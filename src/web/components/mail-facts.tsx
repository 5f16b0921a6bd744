import { Link } from '@tanstack/react-router';
import type { FactView } from '../../app/views.ts';
import { unreadWords } from '../../domain/language/other-language.ts';
import { capital, dueWords } from '../time.ts';
import { counted, gist, kindLabel } from '../words.ts';
import { useClock } from './clock.tsx';

/** What was read from one source: kind, words, whether it was accepted, and whose page it stands on. */
export const MailFacts = ({
  facts,
  language,
}: {
  readonly facts: readonly FactView[];
  /** That kept it from being read; null where it was read. */
  readonly language: string | null;
}) => {
  const clock = useClock();
  if (facts.length === 0) return language === null ? null : <p className="quiet">{unreadWords(language)}</p>;
  return (
    <details className="mail-facts">
      <summary>{counted(facts.length, 'fact')} in it</summary>
      <ul>
        {facts.map((fact) => {
          const state = fact.closed ? fact.closed.how : fact.state === 'accepted' ? '' : 'proposed';
          const due = dueWords(fact.due, clock);
          return (
            <li key={fact.id}>
              <p className="mail-fact" dir="auto">
                {gist(fact)}
              </p>
              <p className="meta">
                {[capital(kindLabel(fact)), due, state].filter(Boolean).join(' · ')}
                {fact.people.slice(0, 1).map((person) => (
                  <span key={person.id}>
                    {' · '}
                    <Link to="/people/$person" params={{ person: person.id }}>
                      <bdi>{person.name}</bdi>
                    </Link>
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
