import type { Fix } from './finding.ts';

/** The text with the fix applied; all edits count in the text as it was reviewed. Throws a `RangeError` on edits that overlap or lie outside. */
export const applyFix = (text: string, fix: Fix): string => {
  const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError('edits overlap or lie outside the text');
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
};
