import { readDates } from '../language/dates.ts';
import { plain, readText } from '../language/reading.ts';
import type { Span } from '../shared/span.ts';
import { trimmed } from '../shared/span.ts';
import type { Clause } from './clause.ts';

// Where one thought ends in a note: dashes, semicolons, and marks without a space after them.
const hard = /;|\s[-–—]+\s|\.{2,}|…|\s\/\/\s|\s[|•·*]\s|[!?]+(?=\s|$)|\n/g;
// Where another may begin.
const soft = /,\s+|\s+(?:and|but|so|while|whereas|because|bc|cos|&|then|tho|though)\s+/g;

const pieces = (text: string, span: Span, separator: RegExp): readonly Span[] => {
  const parts: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(separator)) {
    const at = span.start + match.index;
    // Question and exclamation marks stay with what they end.
    const keep = /^[!?]/.test(match[0]) ? match[0].length : 0;
    parts.push(trimmed(text, { start, end: at + keep }));
    start = at + match[0].length;
  }
  parts.push(trimmed(text, { start, end: span.end }));
  return parts.filter((part) => part.end > part.start);
};

/** One thought of a note, whole and in the pieces it may consist of. */
export type Thought = { readonly whole: Clause; readonly pieces: readonly Clause[] };

/** Splits a note into thoughts; `date` tells which words say when. */
export const thoughtsOf = (text: string, date: string): readonly Thought[] => {
  const days = readDates(text, date);
  const line = plain(text);
  const clause = (span: Span, asks: boolean): Clause => ({
    ...span,
    medium: 'capture',
    text,
    lower: line.slice(span.start, span.end),
    asks,
    dated: days.some((day) => day.span.start < span.end && span.start < day.span.end),
    around: line,
  });
  const inDate = (at: number) => days.some((day) => day.span.start < at && at < day.span.end);
  return readText(text)
    .sentences.flatMap((sentence) => pieces(text, sentence, hard))
    .map((span) => {
      const asks = /\?[!?"'”’)]*$/.test(text.slice(span.start, span.end));
      const parts = pieces(text, span, soft).filter((part) => !inDate(part.start) || part.start === span.start);
      const joined = parts.map((part, index) => ({
        start: part.start,
        end: parts[index + 1] === undefined ? span.end : part.end,
      }));
      return { whole: clause(span, asks), pieces: joined.map((part) => clause(part, asks)) };
    });
};
