import { z } from 'zod';
import { readColumn } from './table-column.ts';

/** What stands in a column: numbers of one unit, days or stretches of time, numbers that only count the rows, or words. */
export const ColumnKind = z.enum(['number', 'time', 'index', 'words']);
export type ColumnKind = z.infer<typeof ColumnKind>;

/** One cell: its words as they were pasted, and its value (of time: days since 1970) where it has one. */
export const Cell = z.object({ text: z.string(), value: z.number().nullable() });
export type Cell = Readonly<z.infer<typeof Cell>>;

export const Column = z.object({
  name: z.string(),
  kind: ColumnKind,
  /** `%`, `€`, `days`; empty where none is written. */
  unit: z.string(),
});
export type Column = Readonly<z.infer<typeof Column>>;

/** Pasted cells, read: their columns, their rows, and what was noticed in words. */
export const Table = z.object({
  columns: z.array(Column),
  rows: z.array(z.array(Cell)),
  /** Rows that were pasted and are not here. */
  left: z.number().int().nonnegative(),
  notes: z.array(z.string()),
});
export type Table = Readonly<z.infer<typeof Table>>;

/** What a table shows at most. */
export const mostRows = 200;
export const mostColumns = 12;
const longestCell = 300;

// Characters that draw nothing or turn the text around them; a line break in a cell is a space.
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const cleaned = (cell: string): string => {
  const words = cell.replace(unseen, '').replace(lone, '\ufffd').replace(/\s+/g, ' ').trim();
  return words.length > longestCell ? `${words.slice(0, longestCell - 1)}…` : words;
};

const isFigure = (cell: string): boolean => /\d/.test(cell) && readColumn('', [cell]).kind !== 'words';

/** Whether the first row names the columns: below one of its words stands a figure, or nothing anywhere is a figure. */
const namesColumns = (first: readonly string[], others: readonly (readonly string[])[]): boolean => {
  if (others.length === 0) return false;
  const figures = first.map((cell) => isFigure(cell) && !/^(?:19|20)\d\d$/.test(cell));
  if (figures.some(Boolean)) return false;
  const below = first.some((_, at) => others.some((row) => isFigure(row[at] ?? '')));
  return below || !others.some((row) => row.some(isFigure));
};

const listed = (numbers: readonly number[]): string =>
  numbers.length > 4 ? `${numbers.slice(0, 3).join(', ')} and others` : numbers.join(', ');

const plural = (count: number, one: string, more: string): string => (count === 1 ? one : more);

/** Made of the other rows, by its first cell: a sum, or what is in the middle of them. */
export const isOfOthers = (row: readonly { readonly text: string }[]): boolean =>
  /^(?:(?:grand |sub-?)?totals?|sum|overall|average|mean|median|summe|gesamt|insgesamt|durchschnitt)(?: \(.{1,20}\))?:?$/i.test(
    row[0]?.text ?? '',
  );

/**
 * Cells as a table, every row: which row names the columns, what each column holds, and in words what was noticed. A cell is never
 * evaluated: `=A1` is the three letters that it is. What cannot be read as a number stays words.
 */
export const tableOf = (cells: readonly (readonly string[])[]): Table => {
  const full = cells
    .map((row) => row.map(cleaned))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
    .filter((row) => row.length > 0);
  const [first] = full;
  if (!first) return { columns: [], rows: [], left: 0, notes: [] };
  const notes: string[] = [];
  const named = namesColumns(first, full.slice(1));
  const rows = named ? full.slice(1) : full;
  const wide = full.reduce((most, row) => Math.max(most, row.length), 0);
  const width = Math.min(wide, mostColumns);
  if (wide > width) notes.push(`It has ${wide} columns; the first ${width} stand here.`);
  const ragged = rows.flatMap((row, at) => (row.length === width || row.length >= wide ? [] : [at + 1]));
  const long = named ? rows.flatMap((row, at) => (row.length > first.length ? [at + 1] : [])) : [];
  if (long.length > 0)
    notes.push(
      `${plural(long.length, 'Row', 'Rows')} ${listed(long)}: more cells than the first row names columns. A figure such as 1,200 wants quotes around it.`,
    );
  else if (ragged.length > 0 && ragged.length < rows.length)
    notes.push(`${plural(ragged.length, 'Row', 'Rows')} ${listed(ragged)}: cells are missing; they stay empty.`);
  const seen = new Map<string, number>();
  const twice: string[] = [];
  rows.forEach((row, at) => {
    const key = JSON.stringify(row);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at + 1);
    else if (twice.length < 2) twice.push(`Rows ${before} and ${at + 1} are the same.`);
  });
  notes.push(...twice);
  const ofOthers = rows.map(([text = '']) => isOfOthers([{ text }]));
  const columns = Array.from({ length: width }, (_, at) =>
    readColumn(
      named ? (first[at] ?? '') : '',
      // "Total" is no day among days.
      rows.map((row, line) => (at === 0 && ofOthers[line] ? '' : (row[at] ?? ''))),
      { counts: at === 0 && width > 1 },
    ),
  );
  for (const column of columns) notes.push(...column.notes);
  return {
    columns: columns.map(({ name, kind, unit }) => ({ name, kind, unit })),
    rows: rows.map((row, line) =>
      columns.map(({ values }, at) => ({ text: row[at] ?? '', value: values[line] ?? null })),
    ),
    left: 0,
    notes: notes.slice(0, 6),
  };
};

/** The first rows of a table, as many as are shown; what is left out is said. */
export const headOf = (table: Table): Table => {
  const { rows, notes } = table;
  if (rows.length <= mostRows) return table;
  return {
    ...table,
    rows: rows.slice(0, mostRows),
    left: rows.length - mostRows,
    notes: [`It has ${rows.length} rows; the first ${mostRows} stand here, and all of them are drawn.`, ...notes].slice(
      0,
      6,
    ),
  };
};

const startsFormula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d[\d.,\s]*\s?%?$/;

/**
 * The table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays the
 * words that it is.
 */
export const csvOf = (table: Pick<Table, 'columns' | 'rows'>): string => {
  const cell = (words: string): string => {
    const safe = startsFormula.test(words) && !plainNumber.test(words) ? `'${words}` : words;
    return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [table.columns.map(({ name }) => name), ...table.rows.map((row) => row.map(({ text }) => text))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
};
