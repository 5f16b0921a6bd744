import { Link } from '@tanstack/react-router';
import { useReading } from '../queries.ts';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';

/** Where somebody stands on the proposals that are open, each leading to its room. */
export const PersonPositions = ({ person }: { readonly person: string }) => {
  const { data } = useReading('position.list', { person });
  if (!data || data.positions.length === 0) return null;
  return (
    <Section title="On your proposals">
      <ul className="rows">
        {data.positions.map(({ proposal, title, text, source }) => (
          <li key={proposal} className="row person-row">
            <div className="what">
              <p className="row-title small" dir="auto">
                <Link to="/proposals/$proposal/people" params={{ proposal }}>
                  {title}
                </Link>
              </p>
              <p className="row-sub">
                <SourcedLine line={{ text, sources: [source] }} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
