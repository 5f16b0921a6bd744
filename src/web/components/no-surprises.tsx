import { Link } from '@tanstack/react-router';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { agendaTime, shortDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useTold } from './next-steps.tsx';
import { Section } from './page.tsx';
import { WhereSaid } from './where-said.tsx';

type Risk = Output<'risk.list'>['risks'][number];
type Heard = Risk['told'][number];

const later = (days: number): string =>
  days === 0 ? 'the same day' : days === 1 ? 'a day after it was known' : `${counted(days, 'day')} after it was known`;

const HeardLine = ({ heard }: { readonly heard: Heard }) => {
  const clock = useClock();
  const { person, at, days, by, id, title } = heard;
  const words = `${calledName(person.name)} heard on ${shortDate(at, clock)}, ${later(days)}`;
  return (
    <p className="quiet">
      {words}
      {by === 'word' || id === null ? (by === 'word' ? ', you said' : '') : null}
      {by === 'draft' && id !== null ? (
        <>
          {', by '}
          <Link to="/write/$draft" params={{ draft: id }}>
            {title || 'what you sent'}
          </Link>
        </>
      ) : null}
      {(by === 'source' || by === 'line') && id !== null ? (
        <>
          {', '}
          <Link to="/source/$source" params={{ source: id }}>
            {title || 'where it was said'}
          </Link>
        </>
      ) : null}
      .
    </p>
  );
};

const RiskRow = ({ risk, person }: { readonly risk: Risk; readonly person: Person }) => {
  const clock = useClock();
  const told = useTold();
  const name = calledName(person.name);
  const open = risk.untold.find((one) => one.person.id === person.id);
  return (
    <li className="proposal">
      <div className="proposal-words">
        <p className="serif" dir="auto">
          “{risk.quote.replace(/\s+/g, ' ')}”
        </p>
        {open ? (
          <p className="quiet">
            {open.days === 0 ? 'Known since today' : `Known for ${counted(open.days, 'day')}`}, and no sign that {name}{' '}
            knows.
            {open.next ? (
              <>
                {' Before '}
                <bdi>{open.next.title}</bdi>, {agendaTime(open.next.start, false, clock)}.
              </>
            ) : null}
            {open.held ? ` ${open.held} Ask first whether it may be passed on.` : ''}
          </p>
        ) : null}
        {risk.told.map((heard) => (
          <HeardLine key={heard.person.id} heard={heard} />
        ))}
        <WhereSaid sources={[risk.source]} />
      </div>
      {open ? (
        <div className="verbs">
          {open.held ? null : (
            <Link to="/prepare/$path" params={{ path: 'bad-news' }} search={{ reader: person.id }} className="verb">
              Tell them →
            </Link>
          )}
          <button type="button" className="verb soft" onClick={() => told(risk.fact, person.id, name)}>
            They know
          </button>
        </div>
      ) : null}
    </li>
  );
};

/** Trouble that concerns one person: what they have not heard, and when they heard the rest. */
export const NotTold = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('risk.list', { person: person.id });
  if (!data || data.risks.length === 0) return null;
  const untold = data.risks.filter(({ untold: open }) => open.length > 0);
  const heard = data.risks.filter(({ untold: open }) => open.length === 0);
  const name = calledName(person.name);
  return (
    <Section title="No surprises">
      {untold.length > 0 ? (
        <ul className="rows" aria-label={`What ${person.name} has not heard`}>
          {untold.map((risk) => (
            <RiskRow key={risk.fact} risk={risk} person={person} />
          ))}
        </ul>
      ) : (
        <p className="quiet how-little">{name} has heard of all the trouble on file.</p>
      )}
      {heard.length > 0 ? (
        <details className="history">
          <summary>What {name} has heard, and when</summary>
          <ul className="rows">
            {heard.map((risk) => (
              <RiskRow key={risk.fact} risk={risk} person={person} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};
