import type { Due } from '../facts/fact.ts';
import type { DatePhrase } from '../language/dates.ts';
import type { Span } from '../shared/span.ts';
import { overlaps } from '../shared/span.ts';

const deadline =
  /\b(?:by|before|until|till?|due|no later than|not later than|latest|for|on|so|at the latest|deadline)\s*(?:the\s*)?$/;

/** The words in a span that say by when, and the day they mean; days that have passed are no deadline. */
export const dueOf = (text: string, span: Span, days: readonly DatePhrase[], date: string): Due | undefined => {
  const reference = date.slice(0, 10);
  const inside = days.filter(
    (day) => overlaps(day.span, span) && (day.day === null || day.day >= reference || (day.end ?? '') >= reference),
  );
  if (inside.length === 0) return undefined;
  const lead = (day: DatePhrase) =>
    deadline.test(text.slice(Math.max(0, day.span.start - 20), day.span.start).toLowerCase());
  const weight = (day: DatePhrase) => (lead(day) ? 2 : 0) + (day.day === null ? 0 : 3);
  const chosen = [...inside].sort((a, b) => weight(b) - weight(a))[0];
  return chosen === undefined ? undefined : { text: chosen.words, date: chosen.day };
};
