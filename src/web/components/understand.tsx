import type { Person } from '../../domain/people/person.ts';
import { useReading } from '../queries.ts';
import { Section } from './page.tsx';

/** Who somebody is to work with: what matters to them, what presses on them, how they like it told, what to ask. */
export const Understand = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('person.profile', { person: person.id });
  if (!data || data.priorities.length === 0) return null;
  return (
    <Section title="What matters to them">
      <ol>
        {data.priorities.map(({ fact, words }) => (
          <li key={fact} className="serif" dir="auto">
            “{words}”
          </li>
        ))}
      </ol>
    </Section>
  );
};
