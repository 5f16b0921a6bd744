import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { type Clock, capital, dayWords } from '../time.ts';

/** How something owed stands, as its row says it; the day says the rest. */
export const standingWords: Readonly<Record<LedgerRow['standing'], string>> = {
  open: '',
  'at-risk': '',
  overdue: '',
  renegotiated: 'moved in time',
  kept: 'Kept',
  late: 'Kept late',
  broken: 'Not kept',
  dropped: 'Dropped',
};

export const isOpen = ({ fact }: LedgerRow): boolean => fact.closed === null;

/** When it is due, or how it ended. */
export const whenWords = (row: LedgerRow, clock: Clock): string => {
  const { fact, standing } = row;
  if (fact.closed) return standingWords[standing];
  const due = lastDayOf(fact.due);
  if (due === null) return fact.due === null ? 'no day' : `“${fact.due.text}”`;
  if (standing === 'overdue') return `was due ${dayWords(due, clock)}`;
  return capital(`${fact.due?.end ? 'by ' : ''}${dayWords(due, clock)}`);
};

/** "to", "from", "asked by": what stands before the name of the other side. */
export const linkWords = (row: LedgerRow): string => {
  const { way, fact } = row;
  const asked = fact.kind !== 'commitment';
  if (way === 'mine') return asked ? 'asked by' : 'to';
  if (way === 'theirs') return asked ? 'asked of' : 'from';
  return row.otherWords === '' ? 'with' : asked ? 'asked by' : 'from';
};

/** "moved in time from 12 March", "told yesterday". */
export const sinceWords = (row: LedgerRow, clock: Clock): string => {
  const move = row.moves.at(-1);
  const from = move?.from ? ` from ${dayWords(move.from, clock)}` : '';
  return [
    move === undefined || move.from === null
      ? ''
      : move.to === null
        ? `given up${from}`
        : `moved ${move.early ? 'in time' : 'after its day'}${from}`,
    row.told === null ? '' : `${row.told.what === 'told' ? 'told' : 'asked'} ${dayWords(row.told.at, clock)}`,
  ]
    .filter(Boolean)
    .join(', ');
};
