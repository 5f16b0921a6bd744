import type { DatePhrase } from '../../language/dates.ts';
import { readText } from '../../language/reading.ts';
import type { Span } from '../../shared/span.ts';

/** The smallest stretch of a note that may be a fact or part of one; `gap` is the mark or word that parts it from what stands before. */
export type Piece = Span & { readonly gap: string };

// Where one thought ends within a sentence: semicolons, bullets, and marks without a space after them.
const hard = /;|\.{2,}|…|\s\/\/\s|(?:^|\s)[|•·*]\s|[!?]+["'”’)]*(?=\s|$)|\n/g;
// Where another may begin.
const soft =
  /,\s+|\s+[-–—]+\s+|(?:^|\s)-\s+|:\s+|\s(?=\()|\)\s+|\s+[/+]\s+|\s*(?:→|->|=>)\s*|\s+(?:and|n|but|so|while|whereas|because|bc|cos|&|then|tho|though|since|which)\s+/g;
const edge = /[\s,;:–—-]/;
const most = 60;

type Cut = Span & { readonly gap: string };

const gapOf = (words: string): string => {
  const bare = words.trim();
  return bare === '' ? '(' : /^[\p{L}&]/u.test(bare) ? bare.toLowerCase() : (bare[0] ?? '');
};

/** Marks that end something stay with it. */
const cutsOf = (text: string, sentence: Span): readonly Cut[] => {
  const words = text.slice(sentence.start, sentence.end);
  const found: Cut[] = [];
  for (const [separator, stays] of [
    [hard, /^[!?)"'”’]+/],
    [soft, /^\)/],
  ] as const)
    for (const match of words.matchAll(separator)) {
      const at = sentence.start + match.index;
      found.push({
        start: at + (stays.exec(match[0])?.[0].length ?? 0),
        end: at + match[0].length,
        gap: separator === soft ? gapOf(match[0]) : match[0].trim()[0] === ';' ? ';' : 'end',
      });
    }
  return found.sort((a, b) => a.start - b.start);
};

const shortened = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && edge.test(text[start] ?? '')) start += 1;
  while (end > start && edge.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};

/** Cuts a note into pieces, in order, never overlapping; a date is never cut. At most 60: the last takes the rest. */
export const piecesOf = (text: string, days: readonly DatePhrase[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  const inDate = (cut: Cut) => days.some(({ span }) => span.start < cut.start && cut.end < span.end);
  let gap = '^';
  for (const sentence of readText(text).sentences) {
    let start = sentence.start;
    const push = (end: number, next: string) => {
      const span = shortened(text, { start, end });
      if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return;
      pieces.push({ ...span, gap });
      gap = next;
    };
    for (const cut of cutsOf(text, sentence)) {
      if (cut.start < start || inDate(cut)) continue;
      push(cut.start, cut.gap);
      start = cut.end;
    }
    push(sentence.end, '.');
    gap = '.';
  }
  const last = pieces[most - 1];
  const end = pieces.at(-1)?.end;
  if (last === undefined || end === undefined || pieces.length === most) return pieces;
  return [...pieces.slice(0, most - 1), { ...last, end }];
};
