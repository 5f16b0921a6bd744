import type { ChangeView } from '../../app/views.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { cool, dayWords, faint, type Page, short, wrapped } from './page.ts';

const verbs = {
  kept: 'Closes',
  moved: 'Moves',
  dropped: 'Drops',
  corrected: 'Puts right',
  repeated: 'Known already',
} as const;

/** What later words say: the words, then the fact they speak of, and the id to act on. */
export const changeLines = (page: Page, change: ChangeView, indent = '  '): string => {
  const { what, quote, of, due, confidence } = change;
  const verb = confidence < 0.6 ? `${verbs[what]}?` : verbs[what];
  const first = wrapped(page, `${verb}: ${short(quote, 400)}`, `${indent}  `, indent);
  const last = lastDayOf(due);
  const before = lastDayOf(of.due);
  const day = what === 'moved' ? (last ? ` to ${dayWords(page, last)}` : ', no new day') : '';
  const was = before ? `, due ${dayWords(page, before)}` : '';
  const about = wrapped(
    page,
    `${of.kind}: "${short(of.quote, 200)}"${was}${day && ` →${day}`}`,
    `${indent}    `,
    `${indent}  `,
  );
  const said = `${change.saidBy ? `${change.saidBy}, ` : ''}${dayWords(page, change.said)}`;
  return `${first.replace(verb, cool(page, verb))}\n${about}\n${indent}  ${said}  ${faint(page, change.id)}`;
};

export const changeList = (page: Page, changes: readonly ChangeView[], indent = '  '): string =>
  changes.map((change) => changeLines(page, change, indent)).join('\n');
