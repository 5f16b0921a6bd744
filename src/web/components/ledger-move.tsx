import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { ApiError } from '../api.ts';
import { Careful } from './careful.tsx';
import { useClock } from './clock.tsx';
import type { LedgerDeeds } from './ledger-deeds.ts';
import { errorWords } from './notice.tsx';

/**
 * A new day and, if the user likes, the reason; it moves the row, or begins the letter that says so. `asks`: the words on file
 * are not fit for them, and the user's own are asked for. Escape leaves it.
 */
export const LedgerMove = ({
  row,
  deeds,
  telling,
  close,
}: {
  readonly row: LedgerRow;
  readonly deeds: LedgerDeeds;
  /** The letter is what was asked for, and moving is not. */
  readonly telling: boolean;
  readonly close: () => void;
}) => {
  const clock = useClock();
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const [what, setWhat] = useState('');
  const [asks, setAsks] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const theirs = row.way === 'theirs';
  const past = lastDayOf(row.fact.due) !== null && row.standing === 'overdue';

  const tell = (): void => {
    setError(null);
    deeds
      .write(row, {
        ...(day === '' ? {} : { day }),
        ...(why.trim() === '' ? {} : { why: why.trim() }),
        ...(what.trim() === '' ? {} : { what: what.trim() }),
      })
      .catch((refused: unknown) => {
        setAsks((before) => before || (refused instanceof ApiError && refused.field === 'what'));
        setError(refused);
      });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (telling) tell();
    else if (day !== '') deeds.move(row, day, why.trim()).then((moved) => (moved ? close() : undefined));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <form
      className="ledger-move"
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-label={telling ? 'Write to them' : 'Move it'}
    >
      {theirs && telling ? null : (
        <>
          <label>
            <span>
              {telling ? (past ? 'The day you can keep' : 'The day you can keep, or leave it to them') : 'New day'}
            </span>
            <input
              type="date"
              // biome-ignore lint/a11y/noAutofocus: the form opens because its key was pressed.
              autoFocus
              value={day}
              min={clock.now.slice(0, 10)}
              onChange={(event) => setDay(event.target.value)}
            />
          </label>
          <label className="long">
            <span>Why, if you like to say</span>
            <input value={why} dir="auto" maxLength={500} onChange={(event) => setWhy(event.target.value)} />
          </label>
          <div className="long">
            <Careful text={why} />
          </div>
        </>
      )}
      {asks || (theirs && telling) ? (
        <label className="long">
          <span>What it is, in words fit for them</span>
          <input value={what} dir="auto" maxLength={300} onChange={(event) => setWhat(event.target.value)} />
        </label>
      ) : null}
      {error ? (
        <p className="bad" role="alert">
          {errorWords(error)}
        </p>
      ) : null}
      <div className="verbs">
        {telling ? (
          <button type="submit" className="verb">
            Write it →
          </button>
        ) : (
          <button type="submit" className="verb" aria-disabled={day === ''}>
            Move it
          </button>
        )}
        {!telling && row.way === 'mine' ? (
          <button type="button" className="verb amber" onClick={tell}>
            Tell them →
          </button>
        ) : null}
        <button type="button" className="verb soft" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
};
