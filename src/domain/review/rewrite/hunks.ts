import { applyFix } from '../apply-fix.ts';
import type { Edit } from '../finding.ts';

/** Whole lines of a text and what they become, as in a unified diff: `line` counts from 1, in the text before. */
export type Hunk = { readonly line: number; readonly before: readonly string[]; readonly after: readonly string[] };

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** The lines that edits touch, in order; edits of the same or of adjoining lines stand in one. */
export const hunksOf = (text: string, edits: readonly Edit[]): readonly Hunk[] => {
  const ranges: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const start = lineStart(text, edit.start);
    const end = lineEnd(text, edit.end);
    const last = ranges.at(-1);
    if (last && start <= last.end + 1) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else ranges.push({ start, end, edits: [edit] });
  }
  return ranges.map(({ start, end, edits: inside }) => {
    const before = text.slice(start, end);
    const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return {
      line: text.slice(0, start).split('\n').length,
      before: before.split('\n'),
      after: applyFix(before, { label: '', edits: shifted }).split('\n'),
    };
  });
};
