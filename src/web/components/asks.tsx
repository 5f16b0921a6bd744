import { useState } from 'react';
import '../styles/looking-back.css';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { useReading } from '../queries.ts';
import { AskRow } from './ask-row.tsx';
import { NoteAsk } from './note-ask.tsx';
import { Section } from './page.tsx';

const few = 3;

/** What the user asked one person for, and what became of it. */
export const Asks = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('ask.list', { person: person.id });
  const [all, setAll] = useState(false);
  if (!data) return null;
  const rows = all ? data.asks : data.asks.slice(0, few);
  return (
    <Section title={`What you asked ${calledName(person.name)} for`}>
      {data.sentence === '' ? null : <p className="serif relating">{data.sentence}</p>}
      {rows.length > 0 ? (
        <ul className="rows" aria-label="What you asked for">
          {rows.map((ask) => (
            <AskRow key={ask.fact} ask={ask} />
          ))}
        </ul>
      ) : null}
      {!all && data.asks.length > few ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setAll(true)}>
            Show the others →
          </button>
        </p>
      ) : null}
      <NoteAsk people={[{ id: person.id, name: person.name }]} />
    </Section>
  );
};
