import type { Conflict, Draft, Mark } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { type MergedText, mergeText } from '../../domain/documents/merge-text.ts';
import type { UpdateNote } from '../../domain/documents/update-notes.ts';
import { AppError } from '../errors.ts';

/** What was compiled just now: its text and marks, the name at its end, and notes that may hold a line back. */
export type Compiled = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly ending: string;
  readonly notes: readonly UpdateNote[];
};

const rowsIn = (text: string, rows: string): boolean => `\n${text}\n`.includes(`\n${rows}\n`);

/** Conflicts that nobody has settled: the writer's words still stand, and the file still says what it said. */
const waiting = (before: readonly Conflict[], merged: MergedText, compiled: string): readonly Conflict[] =>
  before.filter(
    (one) =>
      (one.mine === '' || rowsIn(merged.text, one.mine)) &&
      (one.compiled === '' || rowsIn(compiled, one.compiled)) &&
      !merged.conflicts.some(({ mine }) => mine === one.mine),
  );

/** The text with a line that was held back, before the closing, and its mark. Throws `AppError`: `not-found`. */
const putIn = (text: string, { notes, ending: closing }: Compiled, fact: string): { text: string; mark: Mark } => {
  const note = notes.find(({ put }) => put?.fact === fact);
  const source = note?.sources[0];
  if (!note?.put) throw new AppError('not-found', { field: 'put', detail: 'That line is not held back here.' });
  const line = note.put.text;
  const ending = closing === '' ? '' : `\n\n${closing}`;
  const head =
    ending !== '' && text.trimEnd().endsWith(ending) ? text.trimEnd().slice(0, -ending.length) : text.trimEnd();
  const start = head.length + 2;
  return {
    text: `${head}\n\n${line}${text.slice(head.length)}`,
    mark: {
      start,
      end: start + line.length,
      text: line,
      from: source ? [{ source: source.id, fact: source.fact ?? fact }] : [],
    },
  };
};

/**
 * What was compiled, laid over a draft that its writer may have changed: their words stay, what both changed is a conflict, and
 * what they put in keeps what it rests on. `put`: a fact whose line was held back and goes in. Throws `AppError`: `not-found`.
 */
export const compiledOver = (
  before: Draft | undefined,
  compiled: Compiled,
  put?: string,
): { readonly text: string; readonly marks: readonly Mark[]; readonly conflicts: readonly Conflict[] } => {
  const { text, marks } = compiled;
  const merged = before ? mergeText(before.compiled ?? '', before.text, text) : { text, conflicts: [] };
  const facts = new Set(marks.flatMap(({ from }) => from.map(({ fact }) => fact)));
  // What the writer put in stands beside what is compiled, and keeps what it rests on.
  const own = (before?.marks ?? []).filter(({ from }) => from.length > 0 && from.every(({ fact }) => !facts.has(fact)));
  const more = put === undefined ? null : putIn(merged.text, compiled, put);
  const whole = more?.text ?? merged.text;
  return {
    text: whole,
    marks: marksIn(whole, [...marks, ...own, ...(more ? [more.mark] : [])]),
    conflicts: [...waiting(before?.conflicts ?? [], merged, text), ...merged.conflicts],
  };
};
