/** Rows of a draft at most so wide stand as columns in plain mail. */
const widest = 76;
const row = /^[ \t]{0,3}\|.{0,4000}\|[ \t]*$/;
const ruler = /^[ \t]{0,3}\|(?:[ \t]*:?-{1,60}:?[ \t]*\|){1,40}[ \t]*$/;

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\([\\|])/g, '$1'));

const asColumns = (rows: readonly (readonly string[])[]): readonly string[] | null => {
  const places = Array.from({ length: Math.max(...rows.map((cells) => cells.length)) }, (_, place) => place);
  const widths = places.map((place) => Math.max(...rows.map((cells) => cells[place]?.length ?? 0)));
  if (widths.reduce((sum, width) => sum + width + 2, 0) > widest + 2) return null;
  const lines = rows.map((cells) =>
    places
      .map((place) => (cells[place] ?? '').padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0] ?? '', '-'.repeat(Math.max(...lines.map((line) => line.length))), ...lines.slice(1)];
};

/** Too wide for columns: each row under its first cell, the others named by their heads. */
const asList = ([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap(([first = '', ...rest], index) => [
    ...(index > 0 ? [''] : []),
    first,
    ...rest.flatMap((cell, place) => {
      const name = head[place + 1] ?? '';
      return cell === '' ? [] : [`  ${name === '' ? '' : `${name}: `}${cell}`];
    }),
  ]);

/** A text whose Markdown tables stand as they read in plain mail: in columns where they fit, else row by row. */
export const withPlainTables = (text: string): string => {
  if (!text.includes('|')) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!row.test(line) || !ruler.test(lines[at + 1] ?? '')) {
      out.push(line);
      continue;
    }
    const rows = [cellsOf(line)];
    for (at += 2; at < lines.length && row.test(lines[at] ?? ''); at += 1) rows.push(cellsOf(lines[at] ?? ''));
    at -= 1;
    out.push(...(asColumns(rows) ?? asList(rows)));
  }
  return out.join('\n');
};
