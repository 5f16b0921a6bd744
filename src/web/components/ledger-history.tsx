import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import { workSizes } from '../../domain/facts/fact.ts';
import { useReading } from '../queries.ts';
import { capital, dayWords, hour } from '../time.ts';
import { whereWords } from '../words.ts';
import { Careful } from './careful.tsx';
import { useClock } from './clock.tsx';
import { FactEdit } from './fact-edit.tsx';
import type { LedgerDeeds } from './ledger-deeds.ts';
import { errorWords } from './notice.tsx';

const sizeWords = { hour: 'an hour', day: 'a day', days: 'days', weeks: 'weeks' } as const;

/** What is seldom done: how much work it takes, how else it ended, what was read wrongly. */
const Seldom = ({ row, deeds }: { readonly row: LedgerRow; readonly deeds: LedgerDeeds }) => {
  const [editing, setEditing] = useState(false);
  const [why, setWhy] = useState('');
  const reason = why.trim() === '' ? {} : { why: why.trim() };
  const { fact } = row;
  if (fact.closed !== null)
    return (
      <div className="verbs ledger-seldom">
        <button type="button" className="verb" onClick={() => void deeds.end(row, 'open', reason)}>
          Open it again
        </button>
      </div>
    );
  return (
    <>
      {row.way === 'mine' ? (
        <fieldset className="ledger-size">
          <legend>How much work is it?</legend>
          {workSizes.map((size) => (
            <label key={size}>
              <input
                type="radio"
                name={`size-${fact.id}`}
                checked={fact.size === size}
                onChange={() => void deeds.size(row, size)}
              />
              <span>{sizeWords[size]}</span>
            </label>
          ))}
          {fact.size === undefined ? null : (
            <button type="button" className="verb soft" onClick={() => void deeds.size(row, 'none')}>
              Leave it open
            </button>
          )}
        </fieldset>
      ) : null}
      <label className="ledger-why">
        <span>Why, if you end it</span>
        <input value={why} dir="auto" maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <Careful text={why} />
      <div className="verbs ledger-seldom">
        <button type="button" className="verb soft" onClick={() => void deeds.end(row, 'dropped', reason)}>
          Dropped
        </button>
        <button type="button" className="verb soft" onClick={() => void deeds.end(row, 'broken', reason)}>
          Not kept
        </button>
        <button type="button" className="verb soft" onClick={() => setEditing(!editing)}>
          It was read wrongly
        </button>
      </div>
      {editing ? <FactEdit fact={fact} close={() => setEditing(false)} /> : null}
    </>
  );
};

/** Everything that happened to something owed, each with where it was said. */
export const LedgerHistory = ({
  row,
  deeds,
  id,
}: {
  readonly row: LedgerRow;
  readonly deeds: LedgerDeeds;
  readonly id: string;
}) => {
  const clock = useClock();
  const { data, error } = useReading('commitment.show', { fact: row.fact.id });
  return (
    <div className="ledger-history" id={id}>
      {error ? <p className="bad">{errorWords(error)}</p> : null}
      {data ? (
        <ol aria-label="What happened to it">
          {data.history.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays where it is.
            <li key={place}>
              <span className="when">{capital(dayWords(entry.at, clock))}</span>
              <div>
                <p>
                  {entry.words}
                  {entry.why === '' ? '' : `: ${entry.why}`}
                  {entry.waits ? <span className="quiet"> (waits for your word)</span> : null}
                  {entry.draft === null ? null : (
                    <>
                      {' '}
                      <Link to="/write/$draft" params={{ draft: entry.draft }} className="sub-link">
                        The draft
                      </Link>
                    </>
                  )}
                </p>
                {entry.source ? (
                  <p className="row-sub" dir="auto">
                    “{entry.source.quote.replace(/\s+/g, ' ')}”{' '}
                    <Link to="/source/$source" params={{ source: entry.source.id }} className="sub-link">
                      {capital(whereWords(entry.source, clock))}
                    </Link>
                  </p>
                ) : null}
              </div>
            </li>
          ))}
          {data.reminders.map(({ id: reminder, at }) => (
            <li key={reminder}>
              <span className="when">{capital(dayWords(at, clock))}</span>
              <p className="quiet">A reminder, at {hour(at, clock)}</p>
            </li>
          ))}
        </ol>
      ) : null}
      <Seldom row={row} deeds={deeds} />
    </div>
  );
};
