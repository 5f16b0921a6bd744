import { trimmed } from '../shared/extent.ts';
import type { Span } from '../shared/span.ts';
import { beginningsOf, mayMatch } from './needed-words.ts';

/** One sentence of a draft. */
export type Sentence = Span & {
  /** The sentence letter for letter in place, but soft line ends are spaces, apostrophes straight and words in double quotes blank; at most 1,200 units. Patterns read this. */
  readonly flat: string;
  readonly index: number;
  readonly paragraph: number;
  readonly bullet: boolean;
  readonly question: boolean;
  readonly words: number;
  /** Its words in small letters, with their straight apostrophes; as they come, and with empty ones between. */
  readonly vocabulary: readonly string[];
  /** How its words begin: what `meets`, `findIn` and `matchesIn` ask before they try a pattern. */
  readonly beginnings: readonly number[];
  /**
   * Patterns that were tried on these words and did not meet; the editor keeps it from one reading to the next, a single
   * reading does without. Nothing but a memory of what is so.
   */
  readonly misses: Set<RegExp> | undefined;
  /** Words of the body in front of it. */
  readonly before: number;
};

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const longest = 1200;
// The segmenter takes longer per sentence the longer its text is; in windows the whole stays linear.
const windowLength = 4000;

const alwaysMerge = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|mr|mrs|ms|dr|prof|st|mt|messrs|\p{Lu})\.\s*$/iu;
const mergeBeforeLower =
  /(?:^|[\s(])(?:etc|approx|no|fig|inc|ltd|co|corp|dept|est|ca|u\.s|u\.k|[ap]\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s*$/i;
const lowerOrDigit = /^[\s"'(]*[\p{Ll}\d]/u;
const initialOnly = /(?:^|[\s(])\p{Lu}\.\s*$/u;

const goesOn = (segment: string, next: string): boolean => {
  const tail = segment.slice(-14);
  if (!/\.\s*$/.test(tail)) return false;
  if (/^\s*\(?\d{1,2}\.\s*$/.test(segment)) return true;
  if (alwaysMerge.test(tail)) return !/(?:^|[\s(])\p{Ll}\.\s*$/u.test(tail) || initialOnly.test(tail);
  return mergeBeforeLower.test(tail) && lowerOrDigit.test(next);
};

/** Words of a text: runs of letters and digits, with inner apostrophes, hyphens, points and commas in figures. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const flatten = (text: string): string => {
  let flat = text.length > longest ? text.slice(0, longest) : text;
  if (/[\r\n\t\u00a0]/.test(flat)) flat = flat.replace(/[\r\n\t\u00a0]/g, ' ');
  if (flat.includes('’')) flat = flat.replaceAll('’', "'");
  if (/["“]/.test(flat)) flat = flat.replace(/["“][^"“”]{1,200}["”]/g, (quoted) => ' '.repeat(quoted.length));
  return flat;
};

/** Ends of the sentences of a text, the last one its length. */
const boundaries = (text: string): number[] => {
  if (!/[.!?…。؟][^\p{L}\p{N}]/u.test(text)) return [text.length];
  const ends: number[] = [];
  let open = '';
  for (const { segment, index } of segmenter.segment(text.replace(/[\r\n]/g, ' '))) {
    if (index > 0 && !goesOn(open, segment.slice(0, 12))) ends.push(index);
    open = segment;
  }
  ends.push(text.length);
  return ends;
};

/** A sentence as it is wherever its block stands: places count from the start of the block. */
export type Words = Span & Pick<Sentence, 'flat' | 'question' | 'words' | 'vocabulary' | 'beginnings'>;

/** The sentences of one block in order, of its text alone; spans are exact and never overlap. */
export const sentencesIn = (block: string): readonly Words[] => {
  const sentences: Words[] = [];
  const add = (from: number, to: number) => {
    const span = trimmed(block, { start: from, end: to });
    if (span.start === span.end) return;
    const original = block.slice(span.start, span.end);
    const words = countWords(original);
    const flat = flatten(original);
    sentences.push({
      ...span,
      flat,
      vocabulary: flat.toLowerCase().split(/[^a-z']+/),
      beginnings: beginningsOf(flat),
      question: /(?<!\()\?["'”’)\]\s!]*$/.test(original.slice(-8)),
      words,
    });
  };
  let from = 0;
  while (from < block.length) {
    const to = Math.min(block.length, from + windowLength);
    const cuts = boundaries(block.slice(from, to));
    // What the window cuts off is read again from its own start, unless it fills the window alone.
    if (to < block.length && cuts.length > 1) cuts.pop();
    let start = 0;
    for (const cut of cuts) {
      add(from + start, from + cut);
      start = cut;
    }
    from += start;
  }
  return sentences;
};

type Read = Pick<Sentence, 'flat' | 'beginnings' | 'misses'>;

const cannotMeet = ({ beginnings, misses }: Read, pattern: RegExp): boolean =>
  !mayMatch(beginnings, pattern) || misses?.has(pattern) === true;

/** Whether a pattern meets the sentence: `pattern.test(sentence.flat)`, but for free where its words are not there. */
export const meets = (sentence: Read, pattern: RegExp): boolean => {
  if (cannotMeet(sentence, pattern)) return false;
  const met = pattern.test(sentence.flat);
  if (!met) sentence.misses?.add(pattern);
  return met;
};

/** Where a pattern meets the sentence, as a span of the whole text; null when it does not. */
export const findIn = (sentence: Sentence, pattern: RegExp): Span | null => {
  if (cannotMeet(sentence, pattern)) return null;
  const match = pattern.exec(sentence.flat);
  if (!match) sentence.misses?.add(pattern);
  if (!match || match[0].length === 0) return null;
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length };
};

/** Every match of a global pattern in the sentence. */
export const matchesIn = (sentence: Read, pattern: RegExp): readonly RegExpExecArray[] => {
  if (cannotMeet(sentence, pattern)) return [];
  const found = [...sentence.flat.matchAll(pattern)];
  if (found.length === 0) sentence.misses?.add(pattern);
  return found;
};
