import type { DatePhrase } from '../../language/dates.ts';
import { wordDimensions } from '../../language/word-vectors.ts';
import type { Clause } from '../clause.ts';
import { patterns } from '../patterns/index.ts';
import { families } from './families.ts';
import type { Piece } from './pieces.ts';
import { piecesOf } from './pieces.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** What the scorer sees of one stretch of a note: named features with their strength. */
export type Features = ReadonlyMap<string, number>;

/** A note as the scorer reads it. */
export type Note = {
  readonly text: string;
  /** In plain lower case, each letter at its place. */
  readonly line: string;
  readonly days: readonly DatePhrase[];
  readonly pieces: readonly Piece[];
  readonly words: readonly Word[];
  /** Families of words where they stand. */
  readonly seen: readonly { readonly name: string; readonly start: number; readonly end: number }[];
};

export const noteOf = (text: string, line: string, days: readonly DatePhrase[]): Note => {
  const pieces = piecesOf(text, days);
  const seen: { name: string; start: number; end: number }[] = [];
  for (const { name, re, first } of families)
    if (first)
      for (const { start, end } of pieces) {
        const match = re.exec(line.slice(start, end));
        if (match !== null) seen.push({ name, start, end: start + match[0].length });
      }
    else
      for (const match of line.matchAll(re))
        seen.push({ name, start: match.index, end: match.index + match[0].length });
  return { text, line, days, pieces, words: wordsOf(text, line, days), seen };
};

const leading = new Set(
  'and but so then also plus fyi btw ok right now still because bc cos while that if when again though well'.split(' '),
);
const shapes: readonly { readonly name: string; readonly re: RegExp }[] = [
  {
    name: 'from to',
    re: /\bfrom [^ ]*\d\S* (?:\w+ )?to \S*\d|\d\S*,? (?:was|were|not|vs|v|against|instead of|plan|planned|target|spec|last)\b|\d\s?(?:→|->)\s?\d/,
  },
  { name: 'percent', re: /\d\s?(?:%|percent|pts?\b|points)/ },
  { name: 'money', re: /[€$£]\s?\d|\d\s?(?:k|m|bn|grand|keur)\b/ },
  { name: 'number', re: /\d/ },
  { name: 'quote', re: /["“”]|(?:^|\s)'\w/ },
  {
    name: 'by a day',
    re: /\b(?:by|before|until|till?|no later than|b4|due|for)\s(?:the )?(?:end|mon|tue|wed|thu|fri|sat|sun|tom|tmr|eod|cob|\d|noon|lunch|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  },
  { name: 'if', re: /\b(?:if|unless|when|once)\b/ },
  { name: 'not', re: /\b(?:not|no|never|nothing|nobody|none|without|dont|doesnt|wont|cant|isnt|didnt)\b|n't\b/ },
  { name: 'would', re: /\b(?:would|could|might|may)\b|'d\b/ },
  { name: 'me', re: /\b(?:me|us|my|our)\b/ },
  { name: 'them', re: /\b(?:him|her|his|their|them)\b/ },
  { name: 'past', re: /\b(?:was|were|had|did|went|got|came|said|told|gave|took|made|\w{3,}ed)\b/ },
  { name: 'ing', re: /\w{3,}ing\b/ },
  { name: 'asks', re: /\?["'”’)]*$/ },
  { name: 'bang', re: /!$/ },
];

const sizes = [3, 6, 10, 16];

/** How many numbers the sum of the vectors of a stretch has. */
const numbersOf = (words: readonly Word[], add: (name: string, strength: number) => void) => {
  const sums = new Float64Array(wordDimensions);
  let known = 0;
  for (const { vector } of words) {
    if (vector === undefined) continue;
    known += 1;
    for (let at = 0; at < wordDimensions; at += 1) sums[at] = (sums[at] ?? 0) + (vector[at] ?? 0) / 14;
  }
  if (known > 0)
    sums.forEach((sum, at) => {
      add(`d${at}`, sum / Math.sqrt(known));
    });
};

/**
 * The features of a run of pieces by name: its words and the words of like use, families of words, who is spoken of,
 * shapes of numbers and marks, the patterns that match, where it begins and ends, and the words around it. Pure; the same
 * run gives the same features in the same order.
 */
export const featuresOf = (note: Note, from: number, to: number): Features => {
  const { text, line, days, pieces, seen } = note;
  const start = pieces[from]?.start ?? 0;
  const end = pieces[to]?.end ?? 0;
  const features = new Map<string, number>();
  const add = (name: string, strength = 0.7) => {
    if (!features.has(name)) features.set(name, strength);
  };
  const at = note.words.findIndex((word) => word.start >= start);
  const first = at < 0 ? note.words.length : at;
  let past = first;
  while (past < note.words.length && (note.words[past]?.start ?? end) < end) past += 1;
  const words = note.words.slice(first, past);
  words.forEach((word, index) => {
    const { masked, stem, cluster, group } = word;
    add(`w ${stem}`, 1);
    if (masked !== stem && masked !== 'dt') add(`r ${masked}`);
    if (cluster !== undefined) add(`k${cluster}`, 0.8);
    if (group !== undefined) add(`K${group}`, 0.8);
    if (/^\p{L}{5,}$/u.test(masked)) {
      add(`p ${masked.slice(0, 4)}`);
      add(`e ${masked.slice(-3)}`);
    }
    const before = words[index - 1];
    if (before === undefined) return;
    add(`b ${before.masked} ${masked}`, 0.6);
    if (cluster !== undefined) add(`B ${before.masked} ${cluster}`, 0.6);
    if (before.cluster !== undefined) add(`C ${before.cluster} ${masked}`, 0.6);
    const two = words[index - 2];
    if (two !== undefined) add(`s ${two.stem} ${stem}`, 0.6);
  });
  numbersOf(words, add);
  const head = words.findIndex(({ masked }) => !leading.has(masked));
  const [one, two, three] = head < 0 ? [] : words.slice(head, head + 3);
  const subject =
    one === undefined
      ? 'none'
      : one.who !== ''
        ? one.who
        : one.masked === 'dt'
          ? 'dt'
          : one.masked.startsWith('#')
            ? '#'
            : 'other';
  add(`subject ${subject}`);
  if (one !== undefined) {
    add(`1 ${one.stem}`);
    if (one.cluster !== undefined) add(`1k ${one.cluster}`);
  }
  if (one !== undefined && two !== undefined) {
    add(`2 ${two.stem}`);
    if (two.cluster !== undefined) add(`2k ${two.cluster}`);
    add(`12 ${one.masked} ${two.masked}`);
  }
  if (three !== undefined) add(`3 ${three.stem}`);
  const last = words.at(-1);
  if (last !== undefined) {
    add(`9 ${last.stem}`);
    if (last.cluster !== undefined) add(`9k ${last.cluster}`);
  }
  for (const each of seen)
    if (each.start >= start && each.end <= end) {
      add(`family ${each.name}`, 0.8);
      add(`${subject} + ${each.name}`);
    }
  const lower = line.slice(start, end);
  for (const { name, re } of shapes) if (re.test(lower)) add(`S ${name}`);
  if (days.some(({ span }) => span.start < end && start < span.end)) add('S day');
  const clause: Clause = {
    start,
    end,
    medium: 'capture',
    text,
    lower,
    asks: features.has('S asks'),
    dated: features.has('S day'),
    around: line,
  };
  for (const { kind, find } of patterns) if (find(clause) !== undefined) add(`P ${kind}`);
  add(`n${sizes.findIndex((size) => words.length < size)}`);
  add(`m${Math.min(3, to - from)}`);
  add(`g ${pieces[from]?.gap}`);
  add(`h ${pieces[to + 1]?.gap ?? '$'}`);
  for (let each = from + 1; each <= to; each += 1) {
    const { gap, start: begins } = pieces[each] ?? { gap: '', start: end };
    const next = words.find((word) => word.start >= begins);
    add(`i ${gap}`);
    if (next !== undefined) {
      add(`j ${next.stem}`);
      add(`j ${next.who} ${gap}`);
    }
  }
  if (from === 0 && to === pieces.length - 1) add('whole');
  const before = note.words[first - 1];
  const after = note.words[past];
  if (before !== undefined) add(`< ${before.stem}`);
  if (after !== undefined) {
    add(`> ${after.stem}`);
    add(`> ${after.who}`);
  }
  note.words.forEach(({ stem }, index) => {
    if (index < first || index >= past) add(`x ${stem}`, 0.3);
  });
  return features;
};
