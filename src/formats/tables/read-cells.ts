import { cellsOf } from '../importers/csv.ts';

const delimiters = ['\t', ';', ',', '|'] as const;

/** Excel writes the delimiter into a line of its own. */
const beginning = /^\s{0,20}sep=(.)\r?\n/i;

/** The delimiter that cuts the first lines into the same number of cells, more than one. */
const delimiterOf = (text: string): string => {
  const lines = text.split(/\r\n|\n|\r/, 40).filter((line) => line.trim() !== '');
  const scored = delimiters.map((delimiter) => {
    const counts = lines.map((line) => cellsOf(line, delimiter)?.length ?? 1);
    const [first = 1] = counts;
    return { delimiter, first, same: counts.filter((count) => count === first).length };
  });
  const cutting = scored.filter(({ first }) => first > 1);
  return cutting.toSorted((a, b) => b.same - a.same)[0]?.delimiter ?? ',';
};

/**
 * The cells of a pasted table: by tab, semicolon, comma or bar, with or without quotes and byte order mark. Never throws: where a
 * quote is not closed each line is read by itself. Source: RFC 4180.
 */
export const readCells = async (pasted: string): Promise<readonly (readonly string[])[]> => {
  const bare = pasted.replace(/^\ufeff/, '').replaceAll('\u0000', '');
  const said = beginning.exec(bare);
  const text = said ? bare.slice(said[0].length) : bare;
  const delimiter = said?.[1] ?? delimiterOf(text);
  // Loaded when the first table comes: commands start sooner without it.
  const { parse } = await import('csv-parse/sync');
  try {
    const rows = parse(text, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
    return delimiter === '|' ? withoutRules(rows) : rows;
  } catch {
    const rows = text.split(/\r\n|\n|\r/).flatMap((line) => {
      if (line.trim() === '') return [];
      return [cellsOf(line, delimiter) ?? line.replaceAll('"', '').split(delimiter)];
    });
    return delimiter === '|' ? withoutRules(rows) : rows;
  }
};

/** A table of Markdown has bars at both ends and a row of dashes. */
const withoutRules = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows
    .filter((row) => !row.every((cell) => /^:?-*:?$/.test(cell.trim())))
    .map((row) => (row[0]?.trim() === '' && row.at(-1)?.trim() === '' ? row.slice(1, -1) : row));
