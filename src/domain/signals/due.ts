import type { Due, FactKind } from '../facts/fact.ts';
import type { DatePhrase } from '../language/dates.ts';
import type { Span } from '../shared/span.ts';
import { overlaps } from '../shared/span.ts';

const deadline =
  /\b(?:by|before|b4|until|till?|due|no later than|not later than|latest|for|on|so|at the latest|deadline)\s*(?:the\s*)?$/;
// A day in a question is mostly part of what is asked; it is a deadline where it says when the answer is wanted.
const answer =
  /\b(?:answers?|repl(?:y|ies)|respond|response|(?:get|come|back|revert) (?:back )?(?:to|by)|let (?:me|us|him|her|them|\p{L}+) know|tell (?:me|us|him|her|them)|confirm|advise|revert)\b[^.;?]{0,60}$|(?:^|[.;]\s*)(?:q|question)\b[^:]{0,40}$|\?\s*(?:[\p{L}' ]{0,20}\b)?(?:by|before)\s*$|\bask(?:s|ed)?\b[^.;?]{0,20}\b(?:by|for)\s*$/u;

/**
 * The words in a span that say by when, and the day they mean; days that have passed are no deadline. For a range it is
 * the first day, or the last one where the range has begun, and `end` is its last: a promise for next week is kept until
 * next week is over. A question has one only where it says when the answer is wanted.
 */
export const dueOf = (
  text: string,
  span: Span,
  days: readonly DatePhrase[],
  date: string,
  kind?: FactKind,
): Due | undefined => {
  const reference = date.slice(0, 10);
  const before = (day: DatePhrase, from: number) => text.slice(Math.max(0, from), day.span.start).toLowerCase();
  const inside = days.filter(
    (day) =>
      overlaps(day.span, span) &&
      (day.day === null || day.day >= reference || (day.end ?? '') >= reference) &&
      // "No events for next year": what it is about, not when it is due.
      !(/\byears?\b/i.test(day.words) && /\b(?:for|in|of)\s*$/.test(before(day, day.span.start - 20))) &&
      (kind !== 'question' || answer.test(before(day, span.start))),
  );
  if (inside.length === 0) return undefined;
  const lead = (day: DatePhrase) => deadline.test(before(day, day.span.start - 20));
  // Days that the page can ask for go before words that name none.
  const weight = (day: DatePhrase) =>
    (lead(day) ? 2 : 0) + (day.day === null ? (day.candidates === undefined ? 0 : 0.5) : 3);
  const chosen = [...inside].sort((a, b) => weight(b) - weight(a))[0];
  if (chosen === undefined) return undefined;
  const { words, day, end } = chosen;
  if (day === null || end === undefined) return { text: words, date: day };
  return day < reference ? { text: words, date: end } : { text: words, date: day, end };
};
