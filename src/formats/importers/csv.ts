import type { Imported, PersonRecord } from '../../domain/sources/record.ts';
import { collected, decoded } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { type Columns, columnsOf } from '../people/columns.ts';
import { addressesIn, personRecord } from '../people/person-record.ts';

const largestTable = 20 * 1024 * 1024;
const longestLine = 1_000_000;
const delimiters = [',', ';', '\t'] as const;
const courtesy = /^(?:mr|mrs|ms|mx|miss|dr|prof|herr|frau|mme|mlle|m|dr\.? med|sir|dame)\.?$/i;

/**
 * The cells of one line by itself, read as leniently as a whole table is: a quote in the middle of a cell is a letter. Null
 * where a quote is never closed.
 */
export const cellsOf = (line: string, delimiter: string): string[] | null => {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    let end = at;
    if (line[at] === '"') {
      for (end = at + 1; ; ) {
        const quote = line.indexOf('"', end);
        if (quote === -1) return null;
        cell += line.slice(end, quote);
        end = quote + 1;
        if (end === line.length || line[end] === delimiter) break;
        cell += '"';
        if (line[end] === '"') end += 1;
      }
    } else {
      const next = line.indexOf(delimiter, at);
      end = next === -1 ? line.length : next;
      cell = line.slice(at, end);
    }
    cells.push(cell);
    if (end >= line.length) return cells;
    at = end + 1;
  }
};

/**
 * The rows of a table, and for each that cannot be read, why. Where a quote is never closed they come line by line, as they are
 * asked for, so that it costs only its own.
 */
const rowsOf = async (text: string, delimiter: string): Promise<Iterable<readonly string[] | 'long' | 'open'>> => {
  // Loaded when the first table comes: commands start sooner without it.
  const { parse } = await import('csv-parse/sync');
  let isBroken = false;
  try {
    const rows = parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: () => {
        isBroken = true;
        return undefined;
      },
      max_record_size: longestLine,
    });
    if (!isBroken) return rows;
  } catch {
    // Read line by line.
  }
  return (function* () {
    for (const [line] of text.matchAll(/[^\r\n]+/g))
      yield line.length > longestLine ? 'long' : (cellsOf(line, delimiter) ?? 'open');
  })();
};

/** Excel writes the delimiter into a line of its own. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '').replace(/^\s{0,20}sep=.\r?\n/i, '');

const width = (columns: Columns | null): number => (columns ? Object.values(columns).flat().length : 0);

/** The heads of columns: one line, in which quotes hold nothing but a delimiter. */
const headsOf = (line: string, delimiter: string): string[] => {
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (line[at] !== delimiter || quoted)) continue;
    cells.push(line.slice(start, at).trim().replaceAll('"', ''));
    start = at + 1;
  }
  return cells;
};

const headOf = (text: string): { delimiter: string; columns: Columns } | null => {
  const [first = ''] = /^(?:\s*\n)?[^\n\r]{0,20000}/.exec(text) ?? [];
  const read = delimiters.map((delimiter) => ({ delimiter, columns: columnsOf(headsOf(first, delimiter)) }));
  const [best] = read.sort((a, b) => width(b.columns) - width(a.columns));
  return best?.columns ? { delimiter: best.delimiter, columns: best.columns } : null;
};

/** Whether text begins with the heads of a table of people: a column of addresses and one of something else, or two of names. */
export const isPeopleTable = (head: string): boolean => {
  const columns = headOf(withoutMark(head))?.columns ?? null;
  if (columns === null || width(columns) < 2) return false;
  return columns.address.length > 0 || (columns.given.length > 0 && columns.family.length > 0);
};

const personOf = (row: readonly string[], columns: Columns): PersonRecord | null => {
  const first = (part: keyof Columns): string =>
    columns[part].map((at) => row[at]?.trim() ?? '').find((words) => words !== '') ?? '';
  const role = columns.role.map((at) => row[at]?.trim() ?? '').find((words) => words !== '' && !courtesy.test(words));
  return personRecord({
    name: first('name') || [first('given'), first('family')].filter(Boolean).join(' '),
    aliases: [first('nickname')],
    addresses: columns.address.flatMap((at) => addressesIn(row[at] ?? '')),
    role: role ?? '',
    organisation: first('organisation'),
  });
};

/**
 * Reads a table of people: a record for each row with a name or an address. The first row names the columns, as Outlook, Google
 * and Apple export them or as `name,email,role`, in English, German or French. Source: RFC 4180.
 */
export async function* readCsv(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const { name } = options;
  const { whole, cut } = await collected(bytes, largestTable);
  const { text: written, guessed } = decoded(whole);
  const full = withoutMark(written.replaceAll('\u0000', ''));
  // Half a line at the end would be another person's, or nobody's.
  const text = cut ? full.slice(0, 1 + Math.max(full.lastIndexOf('\n'), full.lastIndexOf('\r'))) : full;
  const head = headOf(text);
  if (head === null) {
    const needed = 'In this table no column is headed as a name or an address.';
    yield problem(name, `${needed} Give it a first row such as name,email,role.`);
    return;
  }
  let people = 0;
  let left = 0;
  const broken = { open: 0, long: 0 };
  let isHead = true;
  for (const row of await rowsOf(text, head.delimiter)) {
    const record = isHead || typeof row === 'string' ? null : personOf(row, head.columns);
    if (typeof row === 'string') broken[row] += 1;
    else if (record === null) left += isHead ? 0 : 1;
    else {
      people += 1;
      yield { record };
    }
    isHead = false;
  }
  if (cut) yield problem(name, 'This table is larger than 20 MB; only its first 20 MB were read. Cut it into several.');
  if (guessed)
    yield problem(name, 'This table is not in UTF-8; it was read as Western European. Check accented letters.');
  const mend = 'Correct the table and bring it again.';
  if (broken.long > 0) {
    const many = broken.long === 1 ? 'One line is' : `${broken.long} lines are`;
    yield problem(name, `${many} longer than 1 MB and ${broken.long === 1 ? 'was' : 'were'} passed over. ${mend}`);
  }
  if (broken.open > 0) {
    const many = broken.open === 1 ? 'One line has' : `${broken.open} lines have`;
    const was = broken.open === 1 ? 'was' : 'were';
    yield problem(name, `${many} a quote that is never closed and ${was} passed over. ${mend}`);
  }
  if (left > 0) {
    const many = left === 1 ? 'One row was' : `${left} rows were`;
    yield problem(name, `${many} left out: neither a name nor an address.`);
  }
  if (people + left + broken.open + broken.long === 0)
    yield problem(name, 'This table holds nobody below its first row. Export it again.');
}
