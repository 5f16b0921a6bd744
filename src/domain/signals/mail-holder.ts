import type { Span } from '../shared/span.ts';
import { adverbs, dayNames, hedges, nobodies, thirds, type Word } from './mail-words.ts';
import { roleWords } from './subject.ts';

/** Who a verb phrase with "will" is about. `span` are the words that name somebody else, offsets into the sentence. */
export type Holder = {
  readonly who: 'i' | 'we' | 'dropped' | 'third' | 'name' | 'group' | 'you';
  readonly span?: Span;
  /** The word at which this clause's subject starts. */
  readonly at: number;
  readonly traits: readonly string[];
};

/** A word in lower case; empty beyond the sentence. */
export const lowerOf = (words: readonly Word[], index: number): string => words[index]?.lower ?? '';
const role = new RegExp(
  `^(?:${roleWords}|lawyers|attorneys|assistant|secretary|staff|team|office|crew|group|desk|folks|guys|people|accounting|accountants|engineers|vendor|landlord|bank|agency|lawyer|attorney|contractor|supplier|department|bureau|tax|treasury|it)$`,
);
/** Words with which the writer speaks of themselves. */
export const selves = new Map<string, 'i' | 'we'>([
  ['i', 'i'],
  ['we', 'we'],
  ["i've", 'i'],
  ["i'm", 'i'],
  ["i'd", 'i'],
  ["i'll", 'i'],
  ['iam', 'i'],
  ["we've", 'we'],
  ["we're", 'we'],
  ["we'd", 'we'],
  ["we'll", 'we'],
  ['myself', 'i'],
]);
/** Words that begin a clause without a subject of its own. */
export const joins = new Set(['and', 'but', 'so', 'then', 'or', 'yet', '&', '+', 'w/o']);
/** Short answers before a clause. */
export const assents = new Set([
  'yes',
  'yep',
  'ok',
  'okay',
  'sure',
  'fyi',
  'got',
  'done',
  'no',
  'k',
  'great',
  'fine',
  'thx',
  'thanks',
  'good',
  'agreed',
  'otherwise',
  'hopefully',
  'soon',
]);
const strongMarks = new Set([';', ':', '—', '–', '-', '.', '!', '?', '…', '"', '•', '*', '|']);

const isName = (words: readonly Word[], index: number): boolean => {
  const word = words[index];
  return (
    word?.capital === true &&
    !word.mark &&
    !nobodies.has(word.lower) &&
    !adverbs.has(word.lower) &&
    !dayNames.has(word.lower) &&
    !selves.has(word.lower)
  );
};

/** Where a name that ends at `last` starts; undefined where it is none. */
const nameStart = (words: readonly Word[], last: number): number | undefined => {
  let start = last;
  if (!isName(words, last)) return undefined;
  for (let at = last - 1; at >= 0 && last - at < 8; at -= 1) {
    const link = /^(?:and|&|of|de|van|von|der|di|la|\.|\/)$/.test(lowerOf(words, at));
    if (isName(words, at)) start = at;
    else if (!(link && isName(words, at - 1))) break;
  }
  return start;
};

const named = (words: readonly Word[], start: number, last: number, traits: readonly string[]): Holder => {
  const span = { start: words[start]?.start ?? 0, end: words[last]?.end ?? 0 };
  const single = start === last;
  const text = lowerOf(words, last);
  return {
    who: 'name',
    span,
    at: start,
    traits: [
      ...traits,
      single ? 'name:one' : 'name:more',
      ...(start === 0 && single ? ['name:opens'] : []),
      ...(single && /[^s]s$/.test(text) ? ['name:plural'] : []),
      ...(/\d/.test(text) ? ['name:digit'] : []),
    ],
  };
};

/** The subject that a verb after "and", "but" or a mark shares: the one at the head of the clause before it. */
const sharedSubject = (words: readonly Word[], end: number): Holder | undefined => {
  for (let at = end - 1; at >= 0; at -= 1) {
    const lower = lowerOf(words, at);
    if (strongMarks.has(lower)) return undefined;
    const self = selves.get(lower);
    if (self !== undefined && lower !== 'myself') return { who: self, at, traits: ['shared'] };
    if (/^(?:you|you've|you're|you'll)$/.test(lower)) return { who: 'you', at, traits: ['shared'] };
    const opens = at === 0 || words[at - 1]?.mark === true || joins.has(lowerOf(words, at - 1));
    if (thirds.has(lower.replace(/'(?:s|re|ve|ll)$/, '')) && opens)
      return {
        who: 'third',
        span: {
          start: words[at]?.start ?? 0,
          end: (words[at]?.start ?? 0) + lower.replace(/'(?:s|re|ve|ll)$/, '').length,
        },
        at,
        traits: ['shared'],
      };
    const heads =
      at === 0 ||
      (words[at - 1]?.mark === true && lowerOf(words, at - 1) !== ',') ||
      /^(?:but|so)$/.test(lowerOf(words, at - 1));
    if (heads && isName(words, at) && end - at > 2) {
      let last = at;
      while (isName(words, last + 1)) last += 1;
      if (last < end - 2) return named(words, at, last, ['shared']);
    }
  }
  return undefined;
};

/** Who stands before the word at `end`; undefined for a thing or nobody. */
export const holderBefore = (words: readonly Word[], end: number): Holder | undefined => {
  let at = end - 1;
  while (at >= 0 && (adverbs.has(lowerOf(words, at)) || hedges.has(lowerOf(words, at)))) at -= 1;
  const word = words[at];
  const lower = word?.lower ?? '';
  if (word === undefined) return { who: 'dropped', at: 0, traits: ['dropped:start'] };
  const self = selves.get(lower);
  if (self !== undefined && lower !== 'myself') {
    const before = lowerOf(words, at - 1);
    const both = before === 'and' && isName(words, at - 2);
    return { who: both ? 'we' : self, at: both ? (nameStart(words, at - 2) ?? at) : at, traits: [] };
  }
  if (thirds.has(lower)) return { who: 'third', span: { start: word.start, end: word.end }, at, traits: [] };
  if (lower === 'you' || lower === 'u') return { who: 'you', at, traits: [] };
  if (lower === 'who') {
    const last = lowerOf(words, at - 1) === ',' ? at - 2 : at - 1;
    const start = nameStart(words, last);
    return start === undefined ? undefined : named(words, start, last, ['relative']);
  }
  if (joins.has(lower) || (word.mark && /^[,;:—–…!•*-]$/.test(lower)) || assents.has(lower)) {
    const mark = joins.has(lower)
      ? 'dropped:join'
      : lower === ','
        ? 'dropped:comma'
        : assents.has(lower)
          ? 'dropped:assent'
          : 'dropped:mark';
    const shared = mark === 'dropped:mark' ? undefined : sharedSubject(words, at);
    if (shared !== undefined) return { ...shared, traits: [...shared.traits, `shared:${mark.slice(8)}`] };
    return { who: 'dropped', at: at + 1, traits: [at === 0 ? 'dropped:start' : mark] };
  }
  let last = at;
  if (lower === ')') {
    while (last >= 0 && at - last < 8 && lowerOf(words, last) !== '(') last -= 1;
    last -= 1;
  }
  // "Anne Clark in legal": the name stands before where she works.
  let desk = -1;
  for (let back = 1; back < 5 && desk < 0; back += 1)
    if (/^(?:in|from|at|with)$/.test(lowerOf(words, last - back))) desk = last - back - 1;
  const placed = desk < 0 ? undefined : nameStart(words, desk);
  if (placed !== undefined) return named(words, placed, desk, ['placed']);
  const start = nameStart(words, last);
  // "Our agencies in Pennsylvania will": no name, and nobody.
  if (start !== undefined)
    return /^(?:in|from|at|of|with|for|to|by|on|about|than|like|via|your|each|every|any|this)$/.test(
      lowerOf(words, start - 1),
    )
      ? undefined
      : named(words, start, last, []);
  const head = lowerOf(words, last);
  const det = lowerOf(words, last - 1);
  if (
    role.test(head) &&
    (/^(?:the|our|my|their|your|his|her)$/.test(det) || words[last - 1]?.capital === true || det.endsWith("'s"))
  ) {
    const from = /^(?:the|our|my|their|your|his|her)$/.test(det) ? last - 1 : (nameStart(words, last - 1) ?? last);
    // "Our team will": whoever writes speaks for it.
    if (/^(?:our|my)$/.test(det) && /^(?:team|office|group|department|staff|crew|desk|people|folks|guys)$/.test(head))
      return { who: 'we', at: from, traits: ['own-group'] };
    return {
      who: 'group',
      span: { start: words[from]?.start ?? 0, end: words[last]?.end ?? 0 },
      at: from,
      traits: [`det:${det}`],
    };
  }
  return undefined;
};
