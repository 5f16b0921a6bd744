import type { Span } from '../shared/span.ts';
import { trimmed } from '../shared/span.ts';
import type { MemoSaid } from './memo-blocks.ts';
import type { MemoOption } from './memo-options.ts';
import { type MemoRole, roleOfHeading } from './memo-roles.ts';
import { optionParts } from './proposal.ts';

const ofOption: readonly string[] = optionParts;

const cellsOf = (text: string, { start, end }: Span): readonly Span[] => {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at !== end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    cells.push(trimmed(text, { start: from, end: at }));
    from = at + 1;
  }
  const inner = cells[0] && cells[0].end <= cells[0].start ? cells.slice(1) : cells;
  const last = inner.at(-1);
  return last && last.end <= last.start ? inner.slice(0, -1) : inner;
};

/** A table of options: the rows or the columns are options, the other way lie cost, benefit, downside. */
export const tablesIn = (
  text: string,
  said: readonly MemoSaid[],
): {
  readonly options: readonly MemoOption[];
  readonly lines: readonly { readonly part: MemoRole; readonly option: number; readonly span: Span }[];
} => {
  const rows = said.flatMap((one, at) => (one.words.startsWith('|') ? [{ at, cells: cellsOf(text, one) }] : []));
  const filled = rows.filter(
    ({ cells }) => !cells.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, end)) || end <= start),
  );
  const [head, ...below] = filled;
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/[*_`]/g, '').trim();
  if (!head || below.length === 0) return { options: [], lines: [] };
  const roleOf = (cell: Span): MemoRole | null => {
    const role = roleOfHeading(words(cell));
    return role !== null && ofOption.includes(role) ? role : null;
  };
  const across = head.cells.slice(1).filter((cell) => roleOf(cell) !== null).length;
  const down = below.filter(({ cells }) => cells[0] && roleOf(cells[0]) !== null).length;
  if (across === 0 && down === 0) return { options: [], lines: [] };
  const named =
    across >= down
      ? below.map(({ cells, at }) => ({ cell: cells[0], at }))
      : head.cells.slice(1).map((cell) => ({ cell, at: head.at }));
  const options: MemoOption[] = [];
  const places: (number | null)[] = [];
  for (const { cell, at } of named) {
    const key = cell ? /^(?:option\s{1,9})?([a-e]|\d)\s{0,9}[:.)–-]\s{0,9}/i.exec(words(cell)) : null;
    const name = cell ? words(cell).slice(key?.[0].length ?? 0) : '';
    if (!cell || name.length < 2) {
      places.push(null);
      continue;
    }
    places.push(options.length);
    options.push({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      nothing: /^(?:do nothing|status quo|no change|as (?:is|now|today)|leave it)/i.test(name),
      span: cell,
      key: key?.[1]?.toLowerCase() ?? '',
      at,
      until: at + 1,
    });
  }
  const lines = below.flatMap(({ cells }, row) =>
    cells.slice(1).flatMap((cell, column) => {
      const label = across >= down ? head.cells[column + 1] : cells[0];
      const option = places[across >= down ? row : column];
      const part = label ? roleOf(label) : null;
      const empty = cell.end <= cell.start || /^(?:-|–|—|n\/?a|tbc|tbd|\?)$/i.test(words(cell));
      return part === null || option === null || option === undefined || empty ? [] : [{ part, option, span: cell }];
    }),
  );
  return { options, lines };
};
