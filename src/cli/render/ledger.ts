import type { z } from 'zod';
import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import type { commitmentList } from '../../app/commitment/list.ts';
import type { commitmentShow } from '../../app/commitment/show.ts';
import type { TellOutput } from '../../app/commitment/warn.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { changeList } from './changes.ts';
import { begun } from './drafts.ts';
import { factList, nameLines } from './facts.ts';
import { alarm, cool, dayWords, faint, heading, type Page, short, strong, timeWords, warm, wrapped } from './page.ts';

const standings: Readonly<Record<LedgerRow['standing'], string>> = {
  open: 'open',
  'at-risk': 'at risk',
  overdue: 'past its day',
  renegotiated: 'moved in time',
  kept: 'kept',
  late: 'kept late',
  broken: 'not kept',
  dropped: 'dropped',
};

const whenWords = (page: Page, { fact: { due } }: LedgerRow): string => {
  const last = lastDayOf(due);
  if (last !== null) return `due ${due?.end ? 'by ' : ''}${dayWords(page, last)}`;
  return due === null ? 'no day' : `due "${due.text}"`;
};

const whoWords = ({ way, other, otherWords, fact }: LedgerRow): string => {
  if (way === 'between') return `${fact.ownerName} → ${fact.toName}`;
  if (way === 'nobody') return other ? `with ${other.name}` : otherWords;
  const asked = fact.kind === 'request';
  const name = other?.name ?? (otherWords && `${otherWords}, not among your people yet`);
  return name && `${way === 'mine' ? (asked ? 'asked by' : 'to') : asked ? 'asked of' : 'from'} ${name}`;
};

/** One thing that is owed: its words, how it stands, why it is in danger, and its id to act on. */
const rowLines = (page: Page, row: LedgerRow): string => {
  const { fact, standing, tell, ask, moves, told } = row;
  const label = standings[standing];
  const words = wrapped(page, `${label}: ${short(fact.act ?? fact.quote, 300)}`, '    ', '  ');
  const set = standing === 'overdue' || standing === 'broken' ? alarm : standing === 'at-risk' ? warm : cool;
  const details = [
    whoWords(row),
    whenWords(page, row),
    `${fact.saidBy ? `${fact.saidBy}, ` : ''}${dayWords(page, fact.said)}`,
  ].filter(Boolean);
  const move = moves.at(-1);
  const more = [
    tell === null ? '' : warm(page, wrapped(page, tell, '      ', '    ')),
    ask === null || ask.what === 'day' ? '' : wrapped(page, `? ${ask.words}`, '      ', '    '),
    nameLines(page, fact, '  ').slice(1),
    move?.from
      ? faint(page, `    moved ${move.early ? 'in time' : 'after its day'} from ${dayWords(page, move.from)}`)
      : '',
    told === null
      ? ''
      : faint(page, `    ${told.what === 'told' ? 'they were told' : 'asked about it'} ${dayWords(page, told.at)}`),
  ].filter(Boolean);
  return [words.replace(label, set(page, label)), `    ${details.join(' · ')}  ${faint(page, fact.id)}`, ...more].join(
    '\n',
  );
};

/** What is owed, mine before theirs, then what waits for a word. */
export const ledger = (
  { sentence, rows, total, waiting, moreWaiting, changes }: z.infer<(typeof commitmentList)['output']>,
  page: Page,
): string => {
  const isPromise = ({ fact }: LedgerRow): boolean => fact.kind === 'commitment';
  const block = (title: string, is: (row: LedgerRow) => boolean, long = false): string[] => {
    const wanted = rows.filter((row) => is(row) && (row.ask?.what === 'long') === long);
    return wanted.length === 0 ? [] : [heading(page, title), ...wanted.map((row) => rowLines(page, row))];
  };
  return [
    strong(page, wrapped(page, sentence)),
    ...block('You owe', (row) => row.way === 'mine' && isPromise(row)),
    ...block('You were asked', (row) => row.way === 'mine' && !isPromise(row)),
    ...block('You wait for', ({ way }) => way === 'theirs'),
    ...block('Nobody is named', ({ way }) => way === 'nobody'),
    ...block('Between others', ({ way }) => way === 'between'),
    ...block('Still open?', () => true, true),
    ...(total > rows.length ? [faint(page, `  ${total - rows.length} more: --limit ${Math.min(1000, total)}`)] : []),
    ...(changes.length + waiting.length > 0
      ? [
          heading(page, 'Read, not yet accepted: accept ID..., reject ID...'),
          changeList(page, changes),
          factList(page, waiting),
          moreWaiting > 0 ? faint(page, `  ${moreWaiting} more wait on the pages of their people`) : '',
        ].filter(Boolean)
      : []),
  ].join('\n');
};

/** One of them with everything that happened to it. */
export const commitment = (
  { row, history, reminders }: z.infer<(typeof commitmentShow)['output']>,
  page: Page,
): string =>
  [
    rowLines(page, row),
    '',
    ...history.map(({ at, words, why, source, waits }) =>
      wrapped(
        page,
        `${dayWords(page, at)}  ${words}${why ? `: ${why}` : ''}${source ? ` · ${source.who ? `${source.who}: ` : ''}"${short(source.quote, 160)}"` : ''}${waits ? ' (waits for your word)' : ''}`,
        '      ',
        '  ',
      ),
    ),
    ...reminders.map(({ at }) => faint(page, `  a reminder: ${timeWords(page, at)}`)),
  ].join('\n');

export const ledgerRow = ({ row }: { readonly row: LedgerRow }, page: Page): string => rowLines(page, row);

/** A letter about one of them, with what review says of it. */
export const told = (view: z.infer<typeof TellOutput>, page: Page): string =>
  begun({ ...view, notes: view.findings.map(({ message }) => ({ text: message })) }, page);
