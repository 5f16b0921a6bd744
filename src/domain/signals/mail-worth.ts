import type { Span } from '../shared/span.ts';

/**
 * What sort of text a message is: a `letter` from somebody to somebody; a `circular` (advertising, newsletter, questions and
 * answers, jokes that are passed on); `press` (an article or a report under a note); `away` (the answer of a machine).
 */
export type Sort = 'letter' | 'circular' | 'press' | 'away';

const marks = (text: string, re: RegExp, most: number): number => {
  let count = 0;
  for (const _ of text.matchAll(re)) {
    count += 1;
    if (count === most) break;
  }
  return count;
};

const different = (text: string, re: RegExp): number => {
  const seen = new Set<string>();
  for (const [words] of text.matchAll(re)) if (seen.add(words).size > 4) break;
  return seen.size;
};

const away =
  /\b(?:delivery (?:status notification|to the following recipients)|undeliverable|this is a warning message only|mailer-daemon|returned mail)\b|\b(?:auto(?:matic|mated)?[- ]?(?:reply|response|answer)|(?:out of (?:the |my )?office|on (?:annual |maternity |parental )?leave|on vacation|limited access to (?:e-?mail|my mail))\b[\s\S]{0,300}\b(?:immediate (?:assistance|attention)|urgent|emergency|in my absence|during my absence|while i am (?:away|out)))/;
const selling =
  /\b(?:unsubscribe|click (?:here|below|on)|opt[- ]out|newsletter|mailing list|subscri(?:be|bers?|ption)|frequently asked questions|faq|to be removed|register (?:now|today|online|at)|special offer|free trial|limited time|toll[- ]free|% off|money back|per person|sign up (?:now|today|at|for)|volunteers?|raffle|sponsors?|keynote|cocktails?|admission|tickets?|contest|win an?|log on to|tune in|newscast|apply (?:now|online|today)|shop (?:now|online)|gift guide|exclusive|are you (?:in debt|tired of)|free consultation|no obligation|consolidat\w+|overwhelmed by|back on track|on sale|low(?:est)? (?:rates?|prices?)|web ?site|for more information|come see|don't miss|act now)\b|\[para\]|\$\d+(?:\.\d\d)? (?:off|value|each)/g;
const jokes =
  /\b(?:(?:he|she) said\s?\.\.\.|a (?:man|guy|woman|blonde|priest|rabbi|lawyer|farmer|couple) (?:walks?|walked|goes|went|was|is|died|are)\b|forward this (?:to|on)|pass this on|you have two cows|chain letter|make a wish|amen\b|god bless|the lord\b|jesus|heaven\b)/g;
const job =
  /\b(?:job (?:description|title)|responsibilit(?:y|ies)|requirements?|qualifications?|bachelor'?s|years' experience|years of experience|salary|resumes?)\b/g;
const links = /https?:\/\/|www\./g;
const reported =
  /\b(?:said|says|told reporters|according to|reported|officials?|analysts?|spokes(?:man|woman|person))\b/g;
const byline =
  /(?:^|\n)[ \t>]*(?:by|posted by|from the) \p{L}[\p{L}.' -]{3,40}(?:\n|$|[|•,])|\((?:reuters|ap|afp|bloomberg)\)|all rights reserved|copyright|staff writer|op-?ed\b/giu;
const persons = /\b(?:i|i'm|i'll|i've|i'd|me|my|we|we're|we'll|we've|us|our|you|your|u|pls|please|thanks|thx)\b/g;
const spaces = /\s+/g;

/** Beyond this many letters a message has to speak from somebody to somebody, or only its beginning is read. */
const note = 400;
export const longText = 1600;

/** Tells what sort of text a message is from its words in lower case. Time grows in step with their length. */
export const sortOf = (lower: string): Sort => {
  if (away.test(lower.slice(0, 1500))) return 'away';
  const sold = different(lower, selling);
  const joking = marks(lower, jokes, 4);
  const jobs = different(lower, job);
  if (joking >= 2 || jobs >= 4 || sold >= 3) return 'circular';
  if (lower.length < longText) return 'letter';
  const rest = lower.slice(note);
  const words = Math.max(1, marks(rest, spaces, 3000));
  const spoken = marks(rest, persons, 400) / words;
  if (sold >= 2 && marks(lower, links, 3) >= 3) return 'circular';
  if (spoken < 0.015 || (spoken < 0.05 && (marks(rest, reported, 8) >= 4 || byline.test(lower)))) return 'press';
  return 'letter';
};

/** Last paragraphs that speak to somebody: below a long report stands what is wanted. */
const closing = (text: string, { start, end }: Span): Span | undefined => {
  const from = Math.max(start, end - 700);
  const at = text.slice(from, end).search(/\n[ \t]*\r?\n\s*\S/);
  if (at < 0) return undefined;
  const words = text.slice(from + at, end).toLowerCase();
  return marks(words, persons, 40) / Math.max(1, marks(words, spaces, 300)) > 0.05
    ? { start: from + at, end }
    : undefined;
};

/**
 * The stretches of a message of this sort that are worth reading for facts: of an article or a report that is passed on only
 * what stands above it, and below it where that speaks to somebody.
 */
export const worthReadingOf = (text: string, areas: readonly Span[], sort: Sort): readonly Span[] => {
  if (sort === 'circular') return [];
  if (sort !== 'press') return areas;
  let left = note;
  const kept: Span[] = [];
  for (const { start, end } of areas) {
    if (left <= 0) break;
    kept.push({ start, end: Math.min(end, start + left) });
    left -= end - start;
  }
  const last = areas.at(-1);
  const below = last === undefined ? undefined : closing(text, last);
  return below === undefined || below.start < (kept.at(-1)?.end ?? 0) ? kept : [...kept, below];
};
