import type { Person } from '../../domain/people/person.ts';
import { useReading } from '../queries.ts';
import { dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';

/** How often the user and one person are in touch, and since when they are not. */
export const Rhythm = ({ person }: { readonly person: Person }) => {
  const clock = useClock();
  const query = useReading('rhythm.list', { person: person.id });
  const row = query.data?.people[0];
  if (!row) return null;
  return (
    <Section title="In touch">
      <p className="serif relating">
        {row.words} {row.last?.words}
      </p>
      {row.next ? <p className="quiet">Next talk {dayWords(row.next, clock)}.</p> : null}
    </Section>
  );
};
