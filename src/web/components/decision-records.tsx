import { useState } from 'react';
import { endWords } from '../../domain/proposals/decision-sentence.ts';
import { call, type Output } from '../api.ts';
import { capital, longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { SmallForm } from './small-form.tsx';
import { SourcedLine } from './sources.tsx';
import { useKept } from './use-kept.ts';

export type Decision = Output<'decision.list'>['decisions'][number];

const said = (one: Decision): readonly (readonly [string, string])[] =>
  (
    [
      ['The option', one.optionName],
      ['Why', one.reasons],
      ['Given up for it', one.givenUp],
      ['Expected of it', one.expected],
      ['Learnt', one.learnt],
    ] as const
  ).filter(([, words]) => words !== '');

const Words = ({ one }: { readonly one: Decision }) => (
  <p className="serif decided-words" dir="auto">
    <SourcedLine line={{ text: `“${one.words}”`, sources: one.source ? [one.source] : [] }} />
  </p>
);

/** The record that stands: its words, why, what was given up for it, and what was seen since. */
export const StandingDecision = ({ one }: { readonly one: Decision }) => {
  const clock = useClock();
  const kept = useKept();
  const [looking, setLooking] = useState(false);
  const seen = one.seen.split('\n').filter(Boolean);
  return (
    <section className="decided" aria-label="What stands">
      <Words one={one} />
      {said(one).length > 0 || seen.length > 0 ? (
        <dl className="told-of-it">
          {said(one).map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{capital(words)}</dd>
            </div>
          ))}
          {seen.map((line) => (
            <div key={line}>
              <dt>Seen {line.slice(0, line.indexOf(':'))}</dt>
              <dd dir="auto">{capital(line.slice(line.indexOf(':') + 1).trim())}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {one.review === null ? null : (
        <p className={one.reviewDue ? 'row-warning' : 'quiet'}>
          {one.how === 'later'
            ? one.reviewDue
              ? `It was put off until ${longDate(one.review, clock)}.`
              : `To be asked again on ${longDate(one.review, clock)}.`
            : one.reviewDue
              ? `It was to be looked at again on ${longDate(one.review, clock)}.`
              : `To be looked at again on ${longDate(one.review, clock)}.`}
        </p>
      )}
      {looking ? (
        <SmallForm
          label="Look at it again"
          fields={[
            {
              name: 'seen',
              label: one.expected === '' ? 'What do you see now?' : 'What do you see now, beside what you expected?',
              lines: 2,
            },
            { name: 'next', label: 'Once more on, if ever', day: true },
          ]}
          needs="seen"
          verb="Keep it"
          keep={({ seen: words = '', next = '' }) => {
            let look: string | null = null;
            return kept(
              async () => {
                ({ look } = await call('decision.review', {
                  decision: one.id,
                  seen: words,
                  ...(next === '' ? {} : { next }),
                }));
              },
              'Kept beside it.',
              async () => {
                if (look) await call('decision.review', { decision: one.id, undo: look });
              },
            );
          }}
          close={() => setLooking(false)}
        />
      ) : (
        <p className="verbs">
          <button type="button" className={one.reviewDue ? 'verb amber' : 'verb soft'} onClick={() => setLooking(true)}>
            Look at it again →
          </button>
        </p>
      )}
    </section>
  );
};

/** Records whose place another took: they stay as they were put down. */
export const EarlierDecisions = ({ decisions }: { readonly decisions: readonly Decision[] }) => {
  const clock = useClock();
  return (
    <ul className="rows earlier-decisions" aria-label="Put down before">
      {decisions.map((one) => (
        <li key={one.id} className="row">
          <span className="when">{longDate(one.day, clock)}</span>
          <div className="what">
            <p className="row-title" dir="auto">
              <s>{endWords[one.how]}</s>
              {one.who ? <span className="with"> · {one.who.name}</span> : null}
            </p>
            <p className="row-sub" dir="auto">
              “{one.words}”{one.reasons === '' ? '' : ` Because: ${one.reasons}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
