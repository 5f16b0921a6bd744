import { Link } from '@tanstack/react-router';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';

type Row = Output<'giving.list'>['people'][number];
type Deed = Row['given'][number];
type Nudge = Output<'giving.list'>['nudges'][number];

const said: Readonly<Record<Deed['kind'], string>> = {
  given: 'you helped',
  thanked: 'you said thanks',
  celebrated: 'you praised a win',
  shared: 'you gave credit',
  received: 'helped you',
};

const SourceLink = ({ deed, children }: { readonly deed: Deed; readonly children: string }) => {
  const { source } = deed;
  return deed.sourceKind === 'mail' ? (
    <Link to="/thread/$source" params={{ source }} title={deed.sourceTitle || undefined}>
      {children}
    </Link>
  ) : (
    <Link to="/source/$source" params={{ source }} title={deed.sourceTitle || undefined}>
      {children}
    </Link>
  );
};

/** What was done for each other, in the words on file, each with its day. */
export const Deeds = ({ deeds, label }: { readonly deeds: readonly Deed[]; readonly label: string }) => {
  const clock = useClock();
  return (
    <ul className="deeds" aria-label={label}>
      {deeds.map((deed) => (
        <li key={`${deed.source} ${deed.quote}`}>
          <p className="serif" dir="auto">
            “{deed.quote.replace(/\s+/g, ' ')}”
          </p>
          <p className="quiet">
            {said[deed.kind]}, <SourceLink deed={deed}>{shortDate(deed.at, clock)}</SourceLink>
          </p>
        </li>
      ))}
    </ul>
  );
};

/** Where more was asked than given: said once, with what could be given. */
export const NudgeToGive = ({ nudge }: { readonly nudge: Nudge }) => (
  <div className="nudge">
    <p className="serif">{nudge.words}</p>
    {nudge.ideas.length > 0 ? (
      <ul className="ideas" aria-label="What you could give">
        {nudge.ideas.map((idea) => (
          <li key={idea.text} dir="auto">
            {idea.text}
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);

const few = 3;

/** Help given and received between the user and one person, and a word where much is asked. */
export const Giving = ({ person }: { readonly person: Person }) => {
  const query = useReading('giving.list', { person: person.id });
  if (!query.data) return null;
  const { people, nudges } = query.data;
  const row = people[0];
  const [nudge] = nudges;
  if (!row && !nudge) return null;
  const deeds = [...(row?.given ?? []), ...(row?.received ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title="Given and received">
      {nudge ? <NudgeToGive nudge={nudge} /> : null}
      {deeds.length > 0 ? (
        <Deeds deeds={deeds.slice(0, few)} label={`Between you and ${calledName(person.name)}`} />
      ) : null}
      {deeds.length > few ? (
        <details className="history">
          <summary>{deeds.length - few} more</summary>
          <Deeds deeds={deeds.slice(few)} label={`Earlier between you and ${calledName(person.name)}`} />
        </details>
      ) : null}
    </Section>
  );
};
