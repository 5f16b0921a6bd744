import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call } from '../api.ts';
import { capital, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { useTold } from './next-steps.tsx';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { type InitiativeView, useInitiativeDeed } from './use-initiative.ts';

type Setback = InitiativeView['setbacks'][number];

const SetbackRow = ({ view, one }: { readonly view: InitiativeView; readonly one: Setback }) => {
  const clock = useClock();
  const deed = useInitiativeDeed();
  const told = useTold();
  const [open, setOpen] = useState(false);
  const said = [
    ['What it taught', one.lesson],
    ['What changed', one.adjusted],
  ].filter(([, words]) => words !== '');
  const missing = one.lesson === '' || one.adjusted === '';
  return (
    <li className="setback">
      <p className="row-title" dir="auto">
        {capital(one.words)}
      </p>
      <p className="row-sub">
        {shortDate(one.day, clock)}
        {one.told.length > 0
          ? `; told: ${one.told.map(({ person, at }) => `${calledName(person.name)} on ${shortDate(at, clock)}`).join(', ')}`
          : ''}
        {one.untold.length > 0 ? (
          <span className="late">
            ; no sign that {one.untold.map(({ name }) => calledName(name)).join(' or ')} knows
          </span>
        ) : null}
      </p>
      {said.length > 0 ? (
        <dl className="told-of-it">
          {said.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {open ? (
        <SmallForm
          label={`What came of it: ${one.words}`}
          fields={[
            { name: 'lesson', label: 'What did it teach?', lines: 2, value: one.lesson },
            { name: 'adjusted', label: 'What do you do now, or changed in the plan?', lines: 2, value: one.adjusted },
          ]}
          verb="Keep it"
          keep={(words) => deed(call('setback.add', { initiative: view.id, setback: one.id, ...words }), 'Kept.')}
          close={() => setOpen(false)}
        />
      ) : (
        <p className="verbs">
          {one.untold.map(({ id, name }) => (
            <span key={id} className="verbs">
              <Link to="/prepare/$path" params={{ path: 'bad-news' }} search={{ reader: id }} className="verb amber">
                Tell {calledName(name)} →
              </Link>
              {one.fact === null ? null : (
                <button
                  type="button"
                  className="verb soft"
                  onClick={() => void told(one.fact ?? '', id, calledName(name))}
                >
                  {calledName(name)} knows
                </button>
              )}
            </span>
          ))}
          {view.ended ? null : (
            <button type="button" className={missing ? 'verb' : 'verb soft'} onClick={() => setOpen(true)}>
              {missing ? 'What it taught →' : 'Change'}
            </button>
          )}
        </p>
      )}
    </li>
  );
};

/** What went wrong, what was learnt and changed, who heard of it and who has not. */
export const InitiativeSetbacks = ({ view }: { readonly view: InitiativeView }) => {
  const deed = useInitiativeDeed();
  const [adding, setAdding] = useState(false);
  const setbacks = view.setbacks.toReversed();
  if (view.ended && setbacks.length === 0) return null;
  return (
    <Section
      title="Setbacks"
      aside={
        adding || view.ended ? null : (
          <button type="button" className="verb" onClick={() => setAdding(true)}>
            Put one down →
          </button>
        )
      }
    >
      {adding ? (
        <SmallForm
          label="Put down a setback"
          fields={[
            { name: 'words', label: 'What went wrong?' },
            { name: 'adjusted', label: 'What do you do now, or changed in the plan?' },
            { name: 'lesson', label: 'What did it teach?' },
          ]}
          needs="words"
          verb="Put it down"
          keep={({ words = '', adjusted = '', lesson = '' }) =>
            deed(
              call('setback.add', { initiative: view.id, words, adjusted, lesson }),
              'Kept as a risk, so that it is told.',
            )
          }
          close={() => setAdding(false)}
        />
      ) : null}
      {setbacks.length > 0 ? (
        <ul className="disagreements" aria-label="Setbacks">
          {setbacks.map((one) => (
            <SetbackRow key={one.id} view={view} one={one} />
          ))}
        </ul>
      ) : adding ? null : (
        <p className="section-note">Nothing went wrong, as far as you said.</p>
      )}
    </Section>
  );
};
