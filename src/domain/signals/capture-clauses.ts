import { readDates } from '../language/dates.ts';
import { plain, readText } from '../language/reading.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import type { Span } from '../shared/span.ts';
import { trimmed } from '../shared/span.ts';
import type { Clause } from './clause.ts';

// Where one thought ends in a note: semicolons, bullets, and marks without a space after them.
const hard = /;|\.{2,}|…|\s\/\/\s|(?:^|\s)[|•·*]\s|[!?]+(?=\s|$)|\n/g;
// Where another may begin.
const soft =
  /,\s+|\s+[-–—]+\s+|(?:^|\s)-\s+|:\s+|\s(?=\()|\)\s+|\s+(?:and|n|but|so|while|whereas|because|bc|cos|&|then|tho|though|since|which)\s+/g;

const pieces = (text: string, span: Span, separator: RegExp): readonly Span[] => {
  const parts: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(separator)) {
    const at = span.start + match.index;
    // Question and exclamation marks, and brackets, stay with what they end.
    const keep = /^[!?)]+/.exec(match[0])?.[0].length ?? 0;
    parts.push(trimmed(text, { start, end: at + keep }));
    start = at + match[0].length;
  }
  parts.push(trimmed(text, { start, end: span.end }));
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)));
};

/** One thought of a note and the pieces it may consist of; `stretch` is any run of pieces as one clause. */
export type Thought = { readonly pieces: readonly Span[]; readonly stretch: (from: number, to: number) => Clause };

const most = 14;

/** Splits a note into thoughts; `date` tells which words say when. */
export const thoughtsOf = (text: string, date: string, calendar?: WorkCalendar): readonly Thought[] => {
  const days = readDates(text, date, { calendar });
  const line = plain(text);
  const inDate = (at: number) => days.some((day) => day.span.start < at && at < day.span.end);
  return readText(text)
    .sentences.flatMap((sentence) => pieces(text, sentence, hard))
    .map((span): Thought => {
      const asks = /\?[!?"'”’)]*$/.test(text.slice(span.start, span.end));
      const starts = pieces(text, span, soft).filter((part, index) => index === 0 || !inDate(part.start));
      const parts = starts.slice(0, most).map((part, index) => {
        const next = starts[index + 1];
        // What a date swallowed belongs to the piece before it.
        const swallowed = next === undefined || index === most - 1 ? span.end : part.end;
        const inside =
          next === undefined ? undefined : days.find((day) => day.span.start < part.end && part.end < day.span.end);
        return trimmed(text, {
          start: part.start,
          end: inside === undefined ? swallowed : Math.min(inside.span.end, next?.start ?? span.end),
        });
      });
      return {
        pieces: parts,
        stretch: (from, to) => {
          const start = parts[from]?.start ?? span.start;
          const end = parts[to]?.end ?? span.end;
          return {
            start,
            end,
            medium: 'capture',
            text,
            lower: line.slice(start, end),
            asks: asks && to === parts.length - 1,
            dated: days.some((day) => day.span.start < end && start < day.span.end),
            around: line,
          };
        },
      };
    })
    .filter(({ pieces: parts }) => parts.length > 0);
};
