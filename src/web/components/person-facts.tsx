import { useState } from 'react';
import type { FactView } from '../../app/views.ts';
import type { FactKind } from '../../domain/facts/fact.ts';
import { kinds, sourceOf } from '../words.ts';
import { Told } from './change-words.tsx';
import { DayQuestion, useOpenDays } from './day-question.tsx';
import { FactEdit } from './fact-edit.tsx';
import { FactMeta } from './fact-meta.tsx';
import { Section } from './page.tsx';
import { Numbered, SourceUnder } from './sources.tsx';

export type KindFacts = { readonly kind: FactKind; readonly of: readonly FactView[] };

/** So many of a kind stand there at once. */
export const firstFew = 4;

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

/** What is on file about somebody, a section for each kind, the newest few of each first. */
export const PersonFacts = ({
  groups,
  person,
  opened,
  open,
}: {
  readonly groups: readonly KindFacts[];
  readonly person: string;
  /** The kinds of which all are shown. */
  readonly opened: ReadonlySet<string>;
  readonly open: (kind: FactKind) => void;
}) =>
  groups.map(({ kind, of }) => (
    <Section key={kind} title={kinds[kind].many}>
      <ul className="rows">
        {(opened.has(kind) ? of : of.slice(0, firstFew)).map((fact) => (
          <FactLine key={fact.id} fact={fact} person={person} />
        ))}
      </ul>
      {!opened.has(kind) && of.length > firstFew ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => open(kind)}>
            Show all {of.length} →
          </button>
        </p>
      ) : null}
    </Section>
  ));
