import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChangeView, FactView } from '../../app/views.ts';
import type { Due } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { type Clock, dayWords } from '../time.ts';
import { gist, whereWords } from '../words.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';

type What = ChangeView['what'];

/** What accepting a change does, on its button. */
export const acceptWords: Readonly<Record<What, string>> = {
  kept: 'Close it',
  moved: 'Move it',
  dropped: 'Drop it',
  corrected: 'Put it right',
  repeated: 'Accept',
};

/** What was done, once it was accepted. */
export const doneWords: Readonly<Record<What, string>> = {
  kept: 'Closed.',
  moved: 'Moved.',
  dropped: 'Dropped.',
  corrected: 'Put right.',
  repeated: 'Accepted.',
};

const dayOf = (due: Due | null, clock: Clock): string =>
  due === null ? '' : due.date === null ? `“${due.text}”` : dayWords(lastDayOf(due) ?? due.date, clock);

const verbOf = ({ what, due, of }: ChangeView, clock: Clock): string => {
  if (what === 'kept') return 'Closes';
  if (what === 'dropped') return 'Drops';
  if (what === 'corrected') return 'Puts right';
  if (what === 'repeated') return 'Known already';
  const was = dayOf(of.due, clock);
  return due === null
    ? `Moves, no new day${was ? `, from ${was}` : ''}`
    : `Moves to ${dayOf(due, clock)}${was ? ` from ${was}` : ''}`;
};

/** What an unsure change asks. */
export const changeQuestion = ({ what }: ChangeView): string =>
  what === 'kept'
    ? 'Is this what was done?'
    : what === 'dropped'
      ? 'Is this what is off?'
      : what === 'corrected'
        ? 'Is this what it puts right?'
        : 'Is this the one that moves?';

/** The fact a change speaks of, under its words: what becomes of it, what it is, when it was said. */
export const ChangeOf = ({ change, where = true }: { readonly change: ChangeView; readonly where?: boolean }) => {
  const clock = useClock();
  const { of } = change;
  const said = of.kind === 'commitment' ? 'promised' : 'asked';
  const source = { kind: change.sourceKind, who: change.saidBy, date: change.said };
  return (
    <span className="change-of" dir="auto" title={change.reason}>
      <span className="change-verb">{verbOf(change, clock)}: </span>
      <Link to="/source/$source" params={{ source: of.source }} className="change-fact" tabIndex={-1}>
        <bdi>{gist(of)}</bdi>
      </Link>
      , {said} {dayWords(of.said, clock)}
      {where ? <span className="meta">{whereWords(source, clock)}</span> : null}
    </span>
  );
};

const toldWords = ({ what, said, was, due, quote }: FactView['told'][number], clock: Clock): string => {
  const when = dayWords(said, clock);
  const words = `“${quote.replace(/\s+/g, ' ')}”`;
  if (what === 'repeated') return `Said again ${when}: ${words}`;
  if (what === 'moved' && due === null) return `Given up ${when}, no new day: ${words}`;
  if (what === 'moved') {
    const days = [was ? `from ${dayOf(was, clock)}` : '', due ? `to ${dayOf(due, clock)}` : '']
      .filter(Boolean)
      .join(' ');
    return `Moved ${when}${days ? ` ${days}` : ''}: ${words}`;
  }
  return `${what === 'kept' ? 'Done' : what === 'corrected' ? 'Put right' : 'Dropped'} ${when}: ${words}`;
};

/** What was said of a fact since, each with the way back. */
export const Told = ({ fact }: { readonly fact: FactView }) => {
  const clock = useClock();
  const client = useQueryClient();
  const { sayError } = useNotice();
  if (fact.told.length === 0) return null;
  const undo = (one: FactView['told'][number]): void => {
    const how = one.what === 'repeated' ? 'fact.reject' : 'fact.propose';
    call(how, { facts: [one.id] }).then(() => refresh(client), sayError);
  };
  return (
    <ul className="told" aria-label="What was said of it since">
      {fact.told.map((one) => (
        <li key={one.id}>
          <Link to="/source/$source" params={{ source: one.source }} className="sub-link">
            {toldWords(one, clock)}
          </Link>{' '}
          <button type="button" className="verb soft" onClick={() => undo(one)}>
            {one.what === 'repeated' ? 'Not the same' : 'Undo'}
          </button>
        </li>
      ))}
    </ul>
  );
};

/** What the words of one source say of promises that stood elsewhere. */
export const ChangesIn = ({ changes }: { readonly changes: readonly ChangeView[] }) =>
  changes.length === 0 ? null : (
    <ul className="rows" aria-label="What it says of earlier promises">
      {changes.map((change) => (
        <li key={change.id} className="fact">
          <div>
            <p className="serif" dir="auto">
              “{change.quote.replace(/\s+/g, ' ')}”
            </p>
            <ChangeOf change={change} where={false} />
          </div>
        </li>
      ))}
    </ul>
  );
