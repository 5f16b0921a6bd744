import { useState } from 'react';
import { call } from '../api.ts';
import { capital, daysAway, longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { type InitiativeView, useInitiativeDeed } from './use-initiative.ts';

/** The next decision and its day. */
export const InitiativeDecision = ({ view }: { readonly view: InitiativeView }) => {
  const clock = useClock();
  const deed = useInitiativeDeed();
  const [open, setOpen] = useState(false);
  const past = view.decisionOn !== null && daysAway(view.decisionOn, clock) < 0;
  const save = (decision: string, decisionOn: string | null, words: string): Promise<boolean> =>
    deed(call('initiative.save', { initiative: view.id, decision, decisionOn }), words);
  if (view.ended && view.decision === '') return null;
  return (
    <Section
      title="The next decision"
      aside={
        open || view.ended ? null : (
          <span className="verbs">
            <button type="button" className={view.decision === '' ? 'verb' : 'verb soft'} onClick={() => setOpen(true)}>
              {view.decision === '' ? 'Name it →' : 'Change'}
            </button>
            {view.decision === '' ? null : (
              <button type="button" className="verb soft" onClick={() => void save('', null, 'It is decided.')}>
                Decided
              </button>
            )}
          </span>
        )
      }
    >
      {open ? (
        <SmallForm
          label="The next decision"
          fields={[
            { name: 'decision', label: 'What is to be decided', value: view.decision },
            { name: 'day', label: 'By, if it has a day', day: true, value: view.decisionOn ?? '' },
          ]}
          needs="decision"
          verb="Keep it"
          keep={({ decision = '', day = '' }) => save(decision, day === '' ? null : day, 'Kept.')}
          close={() => setOpen(false)}
        />
      ) : view.decision === '' ? (
        <p className="section-note">Nothing is to be decided next, as far as you said.</p>
      ) : (
        <p className="serif decision" dir="auto">
          {capital(view.decision)}
          {view.decisionOn === null ? null : (
            <span className={past ? 'when late' : 'when'}>
              {' '}
              · {past ? 'was due' : 'by'} {longDate(view.decisionOn, clock)}
            </span>
          )}
        </p>
      )}
    </Section>
  );
};
