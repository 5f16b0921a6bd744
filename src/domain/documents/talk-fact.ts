import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { type Day, daysBetween } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { LineSource } from './line.ts';
import { withoutDueWords } from './without-due.ts';
import { dayByName, dayInWords, withoutEnding } from './words.ts';

/** A fact of a talk, with where it stands and what the people in it are called. */
export type TalkFact = Pick<
  Fact,
  | 'id'
  | 'kind'
  | 'quote'
  | 'action'
  | 'due'
  | 'said'
  | 'state'
  | 'confidence'
  | 'source'
  | 'owner'
  | 'to'
  | 'closed'
  | 'rank'
> & {
  readonly from: LineSource['kind'];
  /** Who said the words, as the margin shows it. */
  readonly who: string;
  /** What whoever holds it is called; empty where nobody is named. */
  readonly holder: string;
  /** The due words before it was moved. */
  readonly movedFrom?: readonly string[];
  /** Who said the words; null or absent: the writer. */
  readonly by?: string | null;
  /** The line the words stand in, and the one behind it. */
  readonly line?: string;
  /** It comes from a talk that the reader was not at, and they are not known to have been told. */
  readonly apart?: boolean;
  /** It stood in a mail that the reader wrote or got, or was said in a talk they spoke in: they know these words. */
  readonly shared?: boolean;
  /** Small words of the names of those it speaks of, but for the writer. */
  readonly others?: readonly string[];
};

export const sourceOfTalk = (fact: TalkFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.who,
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const saying =
  /^(?:also\s+|again\s+|really\s+|mostly\s+)*(?:(?:asked|asks|wondered)(?:\s+(?:me|us|to know|whether|if|about|for))*|(?:said|says|wants?|wanted|needs?|would like)(?:\s+(?:that|to know|to see|me to|us to))?|(?:cares?|cared)(?:\s+(?:most|a lot|deeply|first))?\s+about|is (?:all about|focused on)|(?:(?:first|second|third|fourth|fifth|next|top|main|biggest|number one)\s+)?priority\s+is|success\s+(?:is|means|looks like)|what matters(?:\s+most)?\s+is)[:,]?\s+/iu;

/** Opening marks, each with those that close it. */
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«' };

/** What stands between marks that open at the beginning and close at the end, or are not closed at all; null for any other text. */
const betweenMarks = (words: string): string | null => {
  const [opens = ''] = words;
  const closers = closing[opens];
  if (closers === undefined) return null;
  const closed = closers.includes(words.at(-1) ?? '') && words.length > 1;
  const inner = words.slice(1, closed ? -1 : undefined);
  if (inner.trim() === '') return null;
  let depth = 0;
  for (const mark of inner) {
    if (closers.includes(mark)) depth -= 1;
    else if (mark === opens) depth += 1;
    if (depth < 0) return null;
  }
  return depth === 0 ? inner : null;
};

/** A quote behind who said it and that it was said; `told`: whether anything says so. */
const behindSaying = (quote: string, names: readonly string[]): { readonly rest: string; readonly told: boolean } => {
  const known = names.filter((name) => name !== '').map(escaped);
  const who = new RegExp(
    `^(?:${[...known, 'she', 'he', 'they', '@[\\p{L}._-]+'].join('|')})(?:['’]s)?(?:[,:])?\\s+`,
    'iu',
  );
  const by = who.exec(quote)?.[0] ?? '';
  const said = saying.exec(quote.slice(by.length))?.[0] ?? '';
  return { rest: quote.slice(by.length + said.length), told: said !== '' || by === '' || by.trimEnd().endsWith(':') };
};

/** What somebody said, where the quote is that, in quotation marks, and nothing else but who said it; null otherwise. */
export const spokenIn = (quote: string, names: readonly string[] = []): string | null => {
  const { rest, told } = behindSaying(quote, names);
  return told ? betweenMarks(withoutEnding(rest, '.;,: \n\t\u00a0')) : null;
};

/**
 * The words without who said them and that they were said: `Helen asked "what breaks"` gives `what breaks`, "Helen's first
 * priority is the audit" gives "the audit". Always a stretch of the quote; marks in the middle of what was said stay.
 */
export const withoutSpeaker = (quote: string, names: readonly string[]): string =>
  [spokenIn(quote, names), behindSaying(quote, names).rest, quote]
    .map((words) => bare(words ?? ''))
    .find((words) => words !== '') ?? quote;

/** What is to be done, without the words that say who and by when: those stand in the frame. */
export const actOf = (fact: Pick<TalkFact, 'action' | 'quote' | 'due' | 'movedFrom'>): string =>
  withoutDueWords(bare(fact.action ?? fact.quote), fact);

/** So near a day is called by its name as well: the letter may be read tomorrow. */
const nearby = 14;

/** By when, in words that hold on any day; empty where no day is known: it is never guessed. */
export const byWhen = (fact: TalkFact, today: Day): string => {
  const last = lastDayOf(fact.due);
  if (last === null) return '';
  const near = Math.abs(daysBetween(today, last)) < nearby;
  return `, by ${near ? dayByName(last, today) : dayInWords(last, today)}`;
};
