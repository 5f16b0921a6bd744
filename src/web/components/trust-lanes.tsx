import { useState } from 'react';
import { trustLanes } from '../../domain/framework/trust-lane.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { capital } from '../time.ts';
import { Section } from './page.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { WhereSaid } from './where-said.tsx';

type Entry = Output<'trust.show'>['entries'][number];

const few = 3;
/** What each ground means, in the words of whoever is trusted. */
const means: Readonly<Record<Entry['lane'], string>> = {
  ability: 'can do it',
  benevolence: 'means well',
  integrity: 'keeps the word',
};

const EntryRow = ({ entry }: { readonly entry: Entry }) => {
  const answer = useAnswerGiven();
  const [moving, setMoving] = useState(false);
  const { about, line, lane, moved } = entry;
  return (
    <li className="proposal">
      <div className="proposal-words">
        <p className="serif" dir="auto">
          {line.text}
        </p>
        <WhereSaid sources={line.sources} />
        {moved ? <p className="quiet">Put here by you.</p> : null}
        {moving ? (
          <p className="verbs lane-choice">
            {trustLanes
              .filter((one) => one !== lane)
              .map((one) => (
                <button
                  key={one}
                  type="button"
                  className="verb"
                  onClick={() => answer(about, one, `Under ${one} now.`).then(() => setMoving(false))}
                >
                  {capital(one)}
                </button>
              ))}
            <button type="button" className="verb" onClick={() => answer(about, 'wrong', 'Not shown any more.')}>
              Nowhere
            </button>
            <button type="button" className="verb soft" onClick={() => setMoving(false)}>
              Leave it
            </button>
          </p>
        ) : null}
      </div>
      {moving ? null : (
        <div className="verbs">
          <button
            type="button"
            className="verb soft"
            onClick={() => setMoving(true)}
            aria-label={`Belongs elsewhere: ${line.text}`}
          >
            Elsewhere
          </button>
        </div>
      )}
    </li>
  );
};

const Side = ({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) => {
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  return (
    <>
      <h5 className="lane-side">{title}</h5>
      <ul className="rows" aria-label={title}>
        {(all ? entries : entries.slice(0, few)).map((entry) => (
          <EntryRow key={`${entry.about} ${entry.line.text}`} entry={entry} />
        ))}
      </ul>
      {!all && entries.length > few ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setAll(true)}>
            Show the earlier ones →
          </button>
        </p>
      ) : null}
    </>
  );
};

/** What happened between the user and one person, under three grounds of trust; a list and never a score. */
export const TrustLanes = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('trust.show', { person: person.id });
  const answer = useAnswerGiven();
  if (!data || (data.entries.length === 0 && data.wrong.length === 0)) return null;
  const name = calledName(person.name);
  return (
    <Section title="What happened between you">
      {trustLanes.map((lane) => {
        const those = data.entries.filter((entry) => entry.lane === lane);
        return those.length === 0 ? null : (
          <div key={lane} className="lane">
            <h4 className="lane-title">
              {capital(lane)} <span className="quiet">{means[lane]}</span>
            </h4>
            <Side title="You" entries={those.filter(({ whose }) => whose === 'mine')} />
            <Side title={name} entries={those.filter(({ whose }) => whose === 'theirs')} />
          </div>
        );
      })}
      {data.wrong.length > 0 ? (
        <details className="history">
          <summary>Not so, you said</summary>
          <ul className="unsaid">
            {data.wrong.map(({ about, line }) => (
              <li key={about} dir="auto">
                {line.text}{' '}
                <button type="button" className="verb soft" onClick={() => answer(about, 'open', 'Shown again.')}>
                  Show again
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};
