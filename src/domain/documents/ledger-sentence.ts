import type { FactKind } from '../facts/fact.ts';
import type { CommitmentStanding } from '../plan/standing.ts';
import { type Day, daysBetween } from '../shared/time.ts';
import { capital, dueInWords } from './words.ts';

type Row = {
  readonly way: 'mine' | 'theirs' | 'between' | 'nobody';
  readonly standing: CommitmentStanding;
  readonly ask: { readonly what: string } | null;
  readonly tell: string | null;
  readonly told: { readonly what: string } | null;
  readonly fact: {
    readonly kind: FactKind;
    readonly due: { readonly date: Day | null; readonly end?: Day | undefined } | null;
  };
};

const fortnight = 14;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = (number: number, one: string, many: string): string =>
  `${small[number] ?? number} ${number === 1 ? one : many}`;
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What matters among what is owed, in one true sentence: what is to be told first, then what comes next. */
export const ledgerSentence = ({
  rows,
  today,
  waiting,
  way,
  which,
  me,
}: {
  readonly rows: readonly Row[];
  readonly today: Day;
  readonly waiting: number;
  readonly way: 'mine' | 'theirs' | 'both';
  readonly which: 'open' | 'closed' | 'all';
  readonly me: boolean;
}): string => {
  if (!me) return 'Say who you are, and what you owe is told apart from what is owed to you.';
  const dayOfRow = ({ fact: { due } }: Row): Day | null => due?.end ?? due?.date ?? null;
  const isOpen = ({ standing }: Row): boolean => ['open', 'at-risk', 'overdue', 'renegotiated'].includes(standing);
  const open = rows.filter((row) => isOpen(row) && row.ask?.what !== 'long');
  if (which === 'closed') return rows.length === 0 ? 'Nothing has ended yet.' : `What ended, the last first.`;
  if (open.length === 0)
    return waiting > 0
      ? 'Nothing accepted is open; what was read waits for your word.'
      : 'Nothing is owed, either way.';
  const mine = open.filter((row) => row.way === 'mine');
  const theirs = open.filter((row) => row.way === 'theirs');
  // Two weeks past its day it is asked how it ended, before anybody is told.
  const sure = (row: Row): boolean =>
    !['past', 'done', 'gone', 'owner'].includes(row.ask?.what ?? '') &&
    daysBetween(dayOfRow(row) ?? today, today) <= fortnight;
  const past = mine.filter((row) => row.standing === 'overdue' && row.tell !== null && sure(row)).length;
  const danger = mine.filter(({ standing, tell }) => standing === 'at-risk' && tell !== null).length;
  const waited = theirs.filter((row) => row.standing === 'overdue' && sure(row)).length;
  const asked = open.filter(
    (row) => row.ask?.what === 'past' || row.ask?.what === 'done' || (row.standing === 'overdue' && !sure(row)),
  ).length;
  const owing = [
    ...(past > 0
      ? [
          `${count(past, 'commitment', 'commitments')} of yours ${past === 1 ? 'is past its day' : 'are past their day'}`,
        ]
      : []),
    ...(danger > 0
      ? [
          `${past > 0 ? count(danger, 'more', 'more') : `${count(danger, 'commitment', 'commitments')} of yours`} may be missed`,
        ]
      : []),
  ];
  const late =
    waited === 0
      ? ''
      : `${capital(count(waited, 'thing you wait for is past its day', 'things you wait for are past their day'))}.`;
  if (owing.length > 0) return [`${capital(joined(owing))}: tell them today.`, late].filter(Boolean).join(' ');
  if (late !== '') return late;
  if (asked > 0)
    return `${capital(count(asked, 'may be done already', 'may be done already'))}: say so, and it is off the list.`;
  const next = mine
    .map(dayOfRow)
    .filter((day): day is Day => day !== null && day >= today)
    .sort()[0];
  if (way === 'theirs') return `You wait for ${count(theirs.length, 'thing', 'things')}; none is past its day.`;
  if (mine.length === 0)
    return `You owe nothing that is on file; you wait for ${count(theirs.length, 'thing', 'things')}.`;
  const promised = mine.filter(({ fact }) => fact.kind === 'commitment').length;
  const others = mine.length - promised;
  const owe =
    promised === 0
      ? `You were asked for ${count(others, 'thing', 'things')}`
      : `You owe ${count(promised, 'thing', 'things')}${others === 0 ? '' : ` and were asked for ${count(others, 'more', 'more')}`}`;
  if (next === undefined) {
    const past = mine.filter((row) => row.standing === 'overdue' && sure(row));
    const told = past.every((row) => row.told?.what === 'told');
    const day = past.length === 0 ? 'no day was said' : told ? 'what is past its day was told' : 'a day is past';
    return `${owe}; ${day}.`;
  }
  return `${owe}${mine.length === 1 ? ', due' : '; the next is due'} ${dueInWords(next, today).replace(/^(\d)/, 'on $1')}.`;
};
