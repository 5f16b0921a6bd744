import type { z } from 'zod';
import type { draftReview } from '../../app/draft/review.ts';
import { harmless, type Page, strong } from './page.ts';

/** What review said of one file. */
export type Reviewed = {
  readonly file: string;
  /** The file as it is. */
  readonly raw: string;
  /** Where in the file a place of the reviewed text stands; UTF-16. */
  readonly inFile: (offset: number) => number;
  readonly answer: z.infer<(typeof draftReview)['output']>;
};

/** Line and column of a place, both from 1; columns are UTF-16 units. */
const places = (raw: string): ((offset: number) => { readonly line: number; readonly column: number }) => {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

const shownName = (file: string): string => harmless(file === '-' ? 'stdin' : file);

const placed = ({ raw, inFile, answer }: Reviewed) => {
  const at = places(raw);
  return answer.findings.map((finding) => {
    const start = at(inFile(finding.start));
    const last = at(inFile(Math.max(finding.start, finding.end - 1)));
    return { ...finding, line: start.line, column: start.column, endLine: last.line, endColumn: last.column + 1 };
  });
};

/**
 * The findings of several files: `line` as compilers write them, `json` as one list of files, `jsonl` a line for each
 * file, `text` for people. With `line` a draft without findings writes nothing.
 */
export const writeReviewed = async (
  reviewed: readonly Reviewed[],
  format: 'text' | 'json' | 'jsonl' | 'line',
  page: Page,
): Promise<string> => {
  if (format === 'line') {
    return reviewed
      .flatMap((one) =>
        placed(one).map(
          ({ line, column, severity, message, rule }) =>
            `${shownName(one.file)}:${line}:${column}: ${severity}: ${harmless(message)} [${rule}]`,
        ),
      )
      .join('\n');
  }
  if (format !== 'text') {
    const files = reviewed.map((one) => ({ file: one.file, ...one.answer, findings: placed(one) }));
    return format === 'json' ? JSON.stringify({ files }) : files.map((file) => JSON.stringify(file)).join('\n');
  }
  const { render } = await import('./render.ts');
  return reviewed
    .map(({ file, answer }) =>
      [...(reviewed.length > 1 ? [strong(page, shownName(file))] : []), render('draft.review', answer, page)].join(
        '\n',
      ),
    )
    .join('\n\n');
};
