import type { Conflict } from './draft.ts';

const hasRows = (text: string, rows: string): number => {
  const at = `\n${text}\n`.indexOf(`\n${rows}\n`);
  return rows === '' ? -1 : at;
};

const isBlank = (row: string | undefined): boolean => row === undefined || row.trim() === '';

/** Rows put in before the one at `at`, with a blank row on the sides that ask for one. */
const putIn = (rows: readonly string[], at: number, block: string, gap: boolean): string => {
  const [before, after] = [rows.slice(0, at), rows.slice(at)];
  return [
    ...before,
    ...(gap && before.length > 0 && !isBlank(before.at(-1)) ? [''] : []),
    block,
    ...(gap && after.length > 0 && !isBlank(after[0]) ? [''] : []),
    ...after,
  ].join('\n');
};

/**
 * The text with what is on file in place of the writer's rows. Where the writer took the rows out, or wrote them anew since,
 * they come behind the nearest row before them in `compiled` that still stands, else before the closing, else at the end.
 */
export const takeCompiled = (text: string, conflict: Conflict, compiled: string): string => {
  const at = hasRows(text, conflict.mine);
  if (at >= 0) {
    const rest = text.slice(at + conflict.mine.length);
    return conflict.compiled === ''
      ? text.slice(0, at) + rest.replace(/^\n/, '')
      : text.slice(0, at) + conflict.compiled + rest;
  }
  if (conflict.compiled.trim() === '') return text;
  const own = conflict.compiled.split('\n');
  const block = own
    .slice(
      own.findIndex((row) => !isBlank(row)),
      own.findLastIndex((row) => !isBlank(row)) + 1,
    )
    .join('\n');
  const rows = text.split('\n');
  const place = hasRows(compiled, conflict.compiled);
  const lead = place <= 0 ? [] : compiled.slice(0, place - 1).split('\n');
  const opens = conflict.compiled.startsWith('\n');
  for (let row = lead.length - 1; row >= 0; row -= 1) {
    const words = lead[row] ?? '';
    const found = isBlank(words) ? -1 : rows.indexOf(words);
    if (found < 0) continue;
    const gap = opens || row < lead.length - 1;
    let behind = found + 1;
    // A section of its own comes behind the whole of the one before it.
    if (gap) while (behind < rows.length && !isBlank(rows[behind])) behind += 1;
    return putIn(rows, behind, block, gap);
  }
  const closing = compiled.trimEnd().split('\n').at(-1) ?? '';
  const last = isBlank(closing) || closing === block.split('\n').at(-1) ? -1 : rows.lastIndexOf(closing);
  return last > 0 ? putIn(rows, last, block, true) : `${text}\n${block}`;
};
