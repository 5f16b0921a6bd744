import type { Span } from '../shared/span.ts';
import { trimmed } from '../shared/span.ts';

/** One word, number or mark; `lower` is the token in lower case with typographic apostrophes made plain. */
export type Token = Span & { readonly lower: string; readonly kind: 'word' | 'number' | 'mark' };

/** A text with its sentences as spans, in order, never overlapping; white space belongs to none. */
export type Reading = { readonly text: string; readonly sentences: readonly Span[] };

// A full stop after one of these seldom ends a sentence.
const abbreviations = new Set(
  (
    'mr mrs ms dr st vs e.g i.e eg ie jr sr inc ltd co corp no nos vol fig approx dept prof gen sen rep gov hon rev ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m u.s u.k ' +
    'est ext int tel cf al cc messrs ave blvd'
  ).split(' '),
);

const dayOrMonth = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun|[ap]\.m)$/;

const bullet = /^[ \t]*(?:[-*•·–—>▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+/;
const hardWrapFrom = 45;
const boundary = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s|$)|\r\n|\n|\r/g;

const wordBefore = (text: string, end: number): string => {
  let start = end;
  while (start > 0 && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, end).toLowerCase();
};

const endsSentence = (text: string, mark: string, at: number): boolean => {
  if (mark[0] !== '.' || mark.startsWith('..')) return true;
  const word = wordBefore(text, at);
  if (abbreviations.has(word)) {
    // "11 Sept. I tell them" ends there; "Dr. Lee" and "Dec. 28" do not.
    return dayOrMonth.test(word) && !/^[\s,]*\d/.test(text.slice(at + 1, at + 5));
  }
  // "J. Ortiz" goes on; "option B." ends.
  if (/^\p{L}$/u.test(word) && word !== 'i')
    return /\b(?:option|plan|vendor|phase|team|version|scenario|type|class|variant|part) $/i.test(
      text.slice(0, at - 1).slice(-12),
    );
  // "1." at the start of a line numbers a point.
  if (/^\d{1,2}$/.test(word) && /(?:^|\n)[ \t]*\d{1,2}$/.test(text.slice(Math.max(0, at - 8), at))) return false;
  return true;
};

const endsLine = (text: string, lineStart: number, at: number, next: number): boolean => {
  const line = text.slice(lineStart, at).trimEnd();
  if (line.length < hardWrapFrom || /[.!?:;]$/.test(line)) return true;
  let lineEnd = text.indexOf('\n', next);
  if (lineEnd < 0) lineEnd = text.length;
  const following = text.slice(next, Math.min(lineEnd, next + 80));
  return following.trim() === '' || bullet.test(following);
};

/**
 * Reads a text into sentences. Tolerant of fragments, bullets, hard-wrapped lines, OCR and missing capitals; works on any
 * string. Spans are UTF-16 offsets into `text`.
 *
 * Without part-of-speech tags on purpose: the patterns need words and cues only, and a tagger costs 100 ms to load and a
 * tenth of this speed.
 */
export const readText = (text: string): Reading => {
  const sentences: Span[] = [];
  let start = 0;
  let lineStart = 0;
  const push = (end: number) => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) sentences.push(span);
  };
  for (const match of text.matchAll(boundary)) {
    const at = match.index;
    const mark = match[0];
    const next = at + mark.length;
    if (mark === '\n' || mark === '\r\n' || mark === '\r') {
      if (endsLine(text, lineStart, at, next)) {
        push(at);
        start = next;
      }
      lineStart = next;
    } else if (endsSentence(text, mark, at)) {
      push(next);
      start = next;
    }
  }
  push(text.length);
  return { text, sentences };
};

/** Lower case with plain apostrophes and quotes; every character keeps its place, so offsets stay true. */
export const plain = (text: string): string => {
  const lower = text.toLowerCase();
  // A few letters (İ) grow in lower case: then each is lowered alone and kept as it was where it would grow.
  const same =
    lower.length === text.length
      ? lower
      : Array.from(text, (letter) =>
          letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
        ).join('');
  return same.replace(/[’‘ʼ`´]/g, "'").replace(/[“”]/g, '"');
};
