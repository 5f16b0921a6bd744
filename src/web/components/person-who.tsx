import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { DecisionRight, Person, Relation } from '../../domain/people/person.ts';
import { call, type Input } from '../api.ts';
import { whoWords } from '../person-words.ts';
import { refresh } from '../queries.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { StandingControl } from './person-head.tsx';

const relations: readonly { readonly value: Relation; readonly words: string }[] = [
  { value: 'manager', words: 'My manager' },
  { value: 'skip-level', words: 'My manager’s manager' },
  { value: 'executive', words: 'An executive' },
  { value: 'board', words: 'On the board' },
  { value: 'client', words: 'A client' },
  { value: 'official', words: 'An official' },
  { value: 'sponsor', words: 'My sponsor' },
  { value: 'peer', words: 'A peer' },
  { value: 'report', words: 'Reports to me' },
];

const rights: readonly { readonly value: DecisionRight; readonly words: string }[] = [
  { value: 'decides', words: 'Decides' },
  { value: 'shapes', words: 'Shapes what is decided' },
  { value: 'blocks', words: 'Can stop it' },
  { value: 'informed', words: 'Is kept informed' },
];

/** What a relation says of where somebody stands; only asked of somebody who is not placed yet. */
const placeOf: Partial<Record<Relation, 'above' | 'beside' | 'below'>> = {
  manager: 'above',
  'skip-level': 'above',
  peer: 'beside',
  report: 'below',
};

type Change = Omit<Input<'person.edit'>, 'person'>;

/** Keeps one change of a person at once, and can take it back. */
const useChange = (person: Person) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return (what: string, change: Change, before: Change): void => {
    const keep = async (now: Change): Promise<void> => {
      await call('person.edit', { person: person.id, ...now });
      await refresh(client);
    };
    keep(change).then(() => say(`Kept: ${what}.`, () => keep(before)), sayError);
  };
};

const WhoForm = ({ person, close }: { readonly person: Person; readonly close: () => void }) => {
  const change = useChange(person);
  const clock = useClock();
  const [about, setAbout] = useState(person.rightAbout ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const keepAbout = (): void => {
    const now = about.trim();
    if (now !== (person.rightAbout ?? ''))
      change('over what', { rightAbout: now }, { rightAbout: person.rightAbout ?? '' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <form
      ref={form}
      className="fact-edit who-form"
      aria-label={`Who ${person.name} is`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        keepAbout();
        close();
      }}
    >
      <div className="long">
        <StandingControl person={person} />
      </div>
      <label>
        <span>What they are to you</span>
        <select
          value={person.relation ?? ''}
          onChange={({ target: { value } }) => {
            const relation = relations.find((one) => one.value === value)?.value ?? '';
            const standing = person.standing === 'unknown' && relation !== '' ? placeOf[relation] : undefined;
            change(
              'what they are to you',
              { relation, ...(standing ? { standing } : {}) },
              { relation: person.relation ?? '', ...(standing ? { standing: 'unknown' } : {}) },
            );
          }}
        >
          <option value="">Not said</option>
          {relations.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>What they may do to a decision</span>
        <select
          value={person.right ?? ''}
          onChange={({ target: { value } }) =>
            change(
              'what they may do',
              { right: rights.find((one) => one.value === value)?.value ?? '' },
              { right: person.right ?? '' },
            )
          }
        >
          <option value="">Not said</option>
          {rights.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {person.right === undefined ? null : (
        <div className="long">
          <CarefulText
            label="Over what"
            value={about}
            change={setAbout}
            who={calledName(person.name)}
            max={200}
            leave={keepAbout}
            placeholder="the budget"
          />
        </div>
      )}
      <label>
        <span>No longer there since</span>
        <input
          type="date"
          value={person.gone ?? ''}
          max={clock.now.slice(0, 10)}
          onChange={({ target: { value } }) =>
            change('since when', { gone: value === '' ? null : value }, { gone: person.gone ?? null })
          }
        />
      </label>
      {person.addresses.length > 0 ? <p className="quiet addresses long">{person.addresses.join(', ')}</p> : null}
      <div className="verbs">
        <button type="submit" className="verb">
          Done →
        </button>
      </div>
    </form>
  );
};

/** Who somebody is, in one sentence of the user's own words; whoever is not placed yet is asked about at once. */
export const PersonWho = ({ person }: { readonly person: Person }) => {
  const clock = useClock();
  const [open, setOpen] = useState(false);
  const verb = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    setTimeout(() => verb.current?.focus());
  };
  if (person.standing === 'me')
    return <p className="quiet addresses">{['This is you.', person.addresses.join(', ')].filter(Boolean).join(' ')}</p>;
  if (open) return <WhoForm person={person} close={close} />;
  return (
    <div className="who">
      {person.standing === 'unknown' ? <StandingControl person={person} /> : null}
      <p className="who-line">
        {whoWords(person, clock)}{' '}
        <button
          type="button"
          ref={verb}
          className="verb soft"
          onClick={() => setOpen(true)}
          aria-label={`${person.standing === 'unknown' ? 'More about' : 'Change'} who ${person.name} is`}
        >
          {person.standing === 'unknown' ? 'More →' : 'Change'}
        </button>
      </p>
    </div>
  );
};
