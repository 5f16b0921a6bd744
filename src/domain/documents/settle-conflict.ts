import type { Conflict } from './draft.ts';

const hasRows = (text: string, rows: string): number => {
  const at = `\n${text}\n`.indexOf(`\n${rows}\n`);
  return rows === '' ? -1 : at;
};

/**
 * The text with what is on file in place of the writer's rows. Where the writer took the rows out, or wrote them anew since,
 * they come behind the row they follow in `compiled`, else at the end.
 */
export const takeCompiled = (text: string, conflict: Conflict, compiled: string): string => {
  const at = hasRows(text, conflict.mine);
  if (at >= 0) {
    const rest = text.slice(at + conflict.mine.length);
    return conflict.compiled === ''
      ? text.slice(0, at) + rest.replace(/^\n/, '')
      : text.slice(0, at) + conflict.compiled + rest;
  }
  if (conflict.compiled === '') return text;
  const place = hasRows(compiled, conflict.compiled);
  const before =
    place <= 0
      ? ''
      : (compiled
          .slice(0, place - 1)
          .split('\n')
          .at(-1) ?? '');
  const behind = hasRows(text, before);
  if (behind < 0) return `${text}\n${conflict.compiled}`;
  const end = behind + before.length;
  return `${text.slice(0, end)}\n${conflict.compiled}${text.slice(end)}`;
};
