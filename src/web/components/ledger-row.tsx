import { Link } from '@tanstack/react-router';
import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { lettersOn } from '../keys.ts';
import { capital, daysAway, dayWords } from '../time.ts';
import { gist, possessive } from '../words.ts';
import { useClock } from './clock.tsx';
import { FactEdit } from './fact-edit.tsx';
import type { LedgerDeeds } from './ledger-deeds.ts';
import { LedgerHistory } from './ledger-history.tsx';
import { LedgerMove } from './ledger-move.tsx';
import { isOpen, linkWords, sinceWords, whenWords } from './ledger-words.ts';
import { NameQuestion, type useOpenNames } from './name-question.tsx';

/** What of a row is open: its history, or a form to move it, to write of it, or to say whose it is. */
export type Opened = { readonly fact: string; readonly what: 'history' | 'move' | 'tell' | 'edit' };

const Verbs = ({
  row,
  deeds,
  open,
}: {
  readonly row: LedgerRow;
  readonly deeds: LedgerDeeds;
  readonly open: (what: Opened['what']) => void;
}) => {
  // Without letters as keys the buttons are the only way.
  const stop = lettersOn() ? { tabIndex: -1 } : {};
  const clock = useClock();
  if (!isOpen(row)) return null;
  const last = lastDayOf(row.fact.due);
  // Nobody is nudged weeks ahead; the key writes all the same.
  const near = last === null || daysAway(last, clock) <= 3;
  const writes = row.other !== null && ((row.way === 'theirs' && near) || row.tell !== null);
  return (
    <div className="verbs">
      {row.ask?.what === 'owner' ? (
        <button type="button" className="verb" {...stop} onClick={() => open('edit')}>
          Say whose →
        </button>
      ) : null}
      {row.ask?.what === 'past' && last !== null ? (
        <button type="button" className="verb" {...stop} onClick={() => void deeds.end(row, 'kept', { on: last })}>
          Done in time
        </button>
      ) : writes && row.ask?.what !== 'gone' && row.ask?.what !== 'long' ? (
        <button
          type="button"
          className={row.way === 'mine' ? 'verb amber' : 'verb'}
          {...stop}
          onClick={() => open('tell')}
        >
          {row.way === 'mine' ? 'Tell them →' : 'Nudge →'}
        </button>
      ) : null}
      <button type="button" className="verb" {...stop} onClick={() => void deeds.end(row, 'kept')}>
        {row.ask?.what === 'past' ? 'Done late' : 'Done'}
      </button>
      <button type="button" className="verb soft" {...stop} onClick={() => open('move')}>
        Move
      </button>
      <button type="button" className="verb soft" {...stop} onClick={() => void deeds.end(row, 'dropped')}>
        Drop
      </button>
    </div>
  );
};

/** One thing that is owed: when, what, with whom, how it stands and why it is in danger; what opens stands under it. */
export const LedgerItem = ({
  row,
  deeds,
  names,
  opened,
  open,
  stop,
  onFocus,
}: {
  readonly row: LedgerRow;
  readonly deeds: LedgerDeeds;
  readonly names: ReturnType<typeof useOpenNames>;
  readonly opened: Opened['what'] | null;
  readonly open: (what: Opened['what'] | null) => void;
  /** Whether it is the one that Tab reaches. */
  readonly stop: boolean;
  readonly onFocus: () => void;
}) => {
  const clock = useClock();
  const { fact, other, otherWords, standing } = row;
  const said = fact.saidBy === other?.name ? '' : possessive(fact.saidBy || 'you');
  const source = fact.sourceKind === 'mail' ? 'mail' : fact.sourceKind === 'transcript' ? 'transcript' : 'note';
  const where = capital(`${said} ${source}, ${dayWords(fact.said, clock)}`.trim());
  const since = sinceWords(row, clock);
  const tone =
    standing === 'broken' ? 'when broken' : standing === 'overdue' || standing === 'at-risk' ? 'when late' : 'when';
  const panel = `ledger-${fact.id}`;
  return (
    <li
      className="row ledger-row"
      data-fact={fact.id}
      tabIndex={stop ? 0 : -1}
      aria-keyshortcuts={isOpen(row) ? 'd m x s e Enter' : 'Enter'}
      onFocus={onFocus}
    >
      <span className={tone}>
        {whenWords(row, clock)}
        {fact.closed ? <small>{dayWords(fact.closed.at, clock)}</small> : null}
      </span>
      <div className="what">
        <p className="row-title">
          <bdi>{gist(fact)}</bdi>
          {other ? (
            <>
              , {linkWords(row)}{' '}
              <Link to="/people/$person" params={{ person: other.id }} tabIndex={-1}>
                <bdi>{other.name}</bdi>
              </Link>
            </>
          ) : otherWords === '' ? null : (
            <>
              , {linkWords(row)} <bdi>{otherWords}</bdi>
              <span className="quiet">, not among your people yet</span>
            </>
          )}
        </p>
        {row.tell ? <p className="row-warning">{row.tell}</p> : null}
        {row.ask && row.ask.what !== 'day' ? <p className="asks">{row.ask.words}</p> : null}
        {isOpen(row) ? <NameQuestion fact={fact} names={names} keys="yes" /> : null}
        <p className="row-sub" dir="auto">
          <button
            type="button"
            className="sub-link plain"
            tabIndex={-1}
            aria-expanded={opened === 'history'}
            aria-controls={panel}
            onClick={() => open(opened === 'history' ? null : 'history')}
          >
            {where}
          </button>
          {since === '' ? '' : `, ${since}`}
          {fact.closed?.why ? `: ${fact.closed.why}` : ''}
        </p>
      </div>
      <Verbs row={row} deeds={deeds} open={open} />
      {opened === 'history' ? <LedgerHistory row={row} deeds={deeds} id={panel} /> : null}
      {opened === 'edit' ? <FactEdit fact={fact} focus="owner" close={() => open(null)} /> : null}
      {opened === 'move' || opened === 'tell' ? (
        <LedgerMove row={row} deeds={deeds} telling={opened === 'tell'} close={() => open(null)} />
      ) : null}
    </li>
  );
};
