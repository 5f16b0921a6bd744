import type { ChangeView } from '../../app/views.ts';
import { cool, dayWords, faint, type Page, short, wrapped } from './page.ts';

const verbs = { kept: 'Closes', moved: 'Moves', dropped: 'Drops', repeated: 'Known already' } as const;

/** What later words say: the words, then the fact they speak of, and the id to act on. */
export const changeLines = (page: Page, change: ChangeView, indent = '  '): string => {
  const { what, quote, of, due, confidence } = change;
  const verb = confidence < 0.6 ? `${verbs[what]}?` : verbs[what];
  const first = wrapped(page, `${verb}: ${short(quote, 400)}`, `${indent}  `, indent);
  const day = what === 'moved' ? (due?.date ? ` to ${dayWords(page, due.date)}` : ', no new day') : '';
  const was = of.due?.date ? `, due ${dayWords(page, of.due.date)}` : '';
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
