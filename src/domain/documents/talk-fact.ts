import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { type Day, daysBetween } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { LineSource } from './line.ts';
import { withoutDueWords } from './without-due.ts';
import { dayByName, dayInWords } from './words.ts';

/** A fact of a talk, with where it stands and what the people in it are called. */
export type TalkFact = Pick<
  Fact,
  'id' | 'kind' | 'quote' | 'action' | 'due' | 'said' | 'state' | 'confidence' | 'source' | 'owner' | 'to' | 'closed' | 'rank'
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
  /^(?:also\s+|again\s+|really\s+|mostly\s+)*(?:(?:asked|asks|wondered)(?:\s+(?:me|us|to know|whether|if|about|for))*|(?:said|says|wants?|wanted|needs?|would like)(?:\s+(?:that|to know|to see|me to|us to))?|(?:cares?|cared)(?:\s+(?:most|a lot|deeply|first))?\s+about|is (?:all about|focused on)|(?:(?:first|top|main|biggest|number one)\s+)?priority\s+is|success\s+(?:is|means|looks like)|what matters(?:\s+most)?\s+is)[:,]?\s+/iu;

const marks = '"“”„«»';

/** What stands in quotation marks at the end of a note; null where nothing does. */
const spokenIn = (quote: string): string | null => {
  const closed = quote.trimEnd();
  const words = marks.includes(closed.at(-1) ?? ' ') ? closed.slice(0, -1) : closed;
  const open = Math.max(...[...marks].map((mark) => words.lastIndexOf(mark)));
  return open < 0 || words.length - open < 4 ? null : words.slice(open + 1);
};

/**
 * The words without who said them and that they were said: `Helen asked "what breaks"` gives `what breaks`, "Helen's first
 * priority is the audit" gives "the audit". Always a stretch of the quote, of two words at least unless it is shorter.
 */
export const withoutSpeaker = (quote: string, names: readonly string[]): string => {
  const inner = spokenIn(quote);
  if (inner !== null) return bare(inner);
  const known = names.filter((name) => name !== '').map(escaped);
  const who = new RegExp(
    `^(?:${[...known, 'she', 'he', 'they', '@[\\p{L}._-]+'].join('|')})(?:['’]s)?(?:[,:])?\\s+`,
    'iu',
  );
  const named = quote.slice(who.exec(quote)?.[0].length ?? 0);
  const rest = named.slice(saying.exec(named)?.[0].length ?? 0);
  return rest.trim() === '' ? bare(quote) : bare(rest);
};

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
