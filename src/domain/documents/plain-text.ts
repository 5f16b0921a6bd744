import { withChartRows } from './chart-row.ts';
import { withPlainTables } from './plain-table.ts';

const heading = /^(?:#{1,6}[ \t]{1,8}(\S.*)|\*\*([^*\n]{1,60})\*\*(:?))$/gm;
// Inside a word or between digits two stars are what somebody typed.
const stressed = /(?<![\p{L}\p{N}])\*\*(?=\S)([^*\n]{1,200})(?<=\S)\*\*(?![\p{L}\p{N}])/gu;

/** A line that waits to be filled in: what stands in square brackets on a row of its own. */
export const placeholder = /^\[[^\][\n]{1,300}\]$/gm;

const isHeading = (row: string): boolean => /^(?:#{1,6}[ \t]|\*\*[^*]{1,60}\*\*:?$)/.test(row);

/** Whether words stand below a heading, before the next one. */
const filledAfter = (rows: readonly (string | null)[], at: number): boolean => {
  for (const row of rows.slice(at + 1)) {
    if (row === null || row.trim() === '') continue;
    return !isHeading(row);
  }
  return false;
};

/** A text without the lines that wait to be filled in, and without the headings that then have nothing below them. */
export const withoutPlaceholders = (text: string): string => {
  if (text.search(placeholder) < 0) return text;
  const rows = text.split('\n').map((row) => (row.search(placeholder) < 0 ? row : null));
  const standing = rows.filter((row, at) => {
    if (row === null) return false;
    if (!isHeading(row)) return true;
    // The first row below it that is not blank.
    const next = rows.slice(at + 1).find((one) => one === null || one.trim() !== '');
    return next !== null || filledAfter(rows, at);
  });
  return standing
    .join('\n')
    .replace(/\n{3,20}/g, '\n\n')
    .replace(/^\n{1,2}/, '');
};

/**
 * The words of a draft as they read in plain mail: headings and stressed words without their marks, tables in columns, a chart
 * as its caption.
 */
export const plainText = (text: string): string =>
  withPlainTables(withChartRows(text.replace(/\r\n?/g, '\n'), (caption) => caption))
    .replace(heading, (_row, hashed?: string, starred?: string, colon = '') => hashed ?? `${starred}${colon}`)
    .replace(stressed, '$1');
