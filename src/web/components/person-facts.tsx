import { useId, useState } from 'react';
import type { FactView } from '../../app/views.ts';
import type { FactKind } from '../../domain/facts/fact.ts';
import { kinds, sourceOf } from '../words.ts';
import { Told } from './change-words.tsx';
import { DayQuestion, useOpenDays } from './day-question.tsx';
import { FactEdit } from './fact-edit.tsx';
import { FactMeta } from './fact-meta.tsx';
import { Numbered, SourceUnder } from './sources.tsx';

export type KindFacts = { readonly kind: FactKind; readonly of: readonly FactView[] };

const FactLine = ({ fact, person }: { readonly fact: FactView; readonly person: string }) => {
  const [editing, setEditing] = useState(false);
  const days = useOpenDays();
  const sources = [sourceOf(fact)];
  return (
    <li className="fact">
      <div>
        <p className="serif">
          <Numbered text={`“${fact.quote.replace(/\s+/g, ' ')}”`} sources={sources} />
        </p>
        <FactMeta fact={fact} where={false} page={person} />
        <DayQuestion fact={fact} days={days} edit={() => setEditing(true)} keys={false} />
        <Told fact={fact} />
        <SourceUnder sources={sources} />
      </div>
      <button type="button" className="verb soft" onClick={() => setEditing(true)} aria-label={`Edit: ${fact.quote}`}>
        Edit
      </button>
      {editing ? <FactEdit fact={fact} close={() => setEditing(false)} /> : null}
    </li>
  );
};

const firstFew = 4;

const OneKind = ({ kind, of, person }: KindFacts & { readonly person: string }) => {
  const [all, setAll] = useState(false);
  const id = useId();
  return (
    <section className="kind" aria-labelledby={id}>
      <h3 id={id}>{kinds[kind].many}</h3>
      <ul>
        {(all ? of : of.slice(0, firstFew)).map((fact) => (
          <FactLine key={fact.id} fact={fact} person={person} />
        ))}
        {!all && of.length > firstFew ? (
          <li>
            <button type="button" className="verb" onClick={() => setAll(true)}>
              Show all {of.length} →
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
};

/** What is on file about somebody under its kinds, the newest few of each first. */
export const PersonFacts = ({ groups, person }: { readonly groups: readonly KindFacts[]; readonly person: string }) =>
  groups.map(({ kind, of }) => <OneKind key={kind} kind={kind} of={of} person={person} />);
