import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call } from '../api.ts';
import { longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import type { DecisionsOf } from './decision-form.tsx';
import { Section } from './page.tsx';
import { StatusVerb } from './status-verb.tsx';
import { useKept } from './use-kept.ts';

/** What follows from a yes: an initiative with the lines that are chosen, and its status for whoever agreed. */
export const DecisionFollow = ({
  of,
  follow,
}: {
  readonly of: DecisionsOf;
  readonly follow: NonNullable<DecisionsOf['follow']>;
}) => {
  const clock = useClock();
  const kept = useKept();
  const navigate = useNavigate();
  const id = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { initiative, offers, measures } = follow;
  const [measure, setMeasure] = useState(measures[0]?.words ?? '');
  if (initiative)
    return (
      <Section title="What follows">
        <p className="section-note">
          Followed as{' '}
          <Link to="/initiatives/$initiative" params={{ initiative: initiative.id }} className="verb">
            {initiative.name}
          </Link>
        </p>
        {of.decider ? (
          <p className="verbs">
            <StatusVerb initiative={initiative.id} name={initiative.name} words="Update for whoever agreed →" />
          </p>
        ) : null}
      </Section>
    );
  const begin = (): void => {
    let made = '';
    void kept(
      async () => {
        const begun = await call('decision.follow', {
          proposal: of.id,
          lines: offers.flatMap(({ line }) => (left.has(line) ? [] : [line])),
          ...(measure === '' ? {} : { measure }),
        });
        made = begun.initiative.id;
      },
      'Followed from now on.',
      () => call('initiative.remove', { initiative: made }),
    ).then((well) => (well ? navigate({ to: '/initiatives/$initiative', params: { initiative: made } }) : undefined));
  };
  return (
    <Section title="What follows">
      {offers.length === 0 ? (
        <p className="section-note">Nobody follows it yet. Its updates go to whoever agreed.</p>
      ) : (
        <>
          <p className="section-note">Said in the case, to be milestones of it:</p>
          <ul className="rows follow-offers" aria-label="Milestones to take">
            {offers.map(({ line, words, due }) => (
              <li key={line}>
                <label htmlFor={`${id}-${line}`}>
                  <input
                    id={`${id}-${line}`}
                    type="checkbox"
                    checked={!left.has(line)}
                    onChange={({ target }) => {
                      const next = new Set(left);
                      if (target.checked) next.delete(line);
                      else next.add(line);
                      setLeft(next);
                    }}
                  />
                  <span dir="auto">
                    {words}
                    {due === null ? null : <span className="with"> · {longDate(due, clock)}</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      {measures.length === 0 ? null : (
        <>
          <p className="section-note">Said to be success, to be what it is measured by:</p>
          <ul className="rows follow-offers" aria-label="What it is measured by">
            {measures.map(({ words, baseline, target }) => (
              <li key={words}>
                <label htmlFor={`${id}-${words}`}>
                  <input
                    id={`${id}-${words}`}
                    type="checkbox"
                    checked={measure === words}
                    onChange={({ target: box }) => setMeasure(box.checked ? words : '')}
                  />
                  <span dir="auto">
                    {words}
                    {baseline === '' || target === '' ? null : (
                      <span className="with">
                        {' '}
                        · begins at {baseline}, target {target}
                      </span>
                    )}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="verbs">
        <button type="button" className="verb" onClick={begin}>
          Follow it →
        </button>
      </p>
    </Section>
  );
};
