import type { Due, FactKind } from '../facts/fact.ts';
import type { DatePhrase } from '../language/dates.ts';
import type { Span } from '../shared/span.ts';
import { overlaps } from '../shared/span.ts';

const deadline =
  /\b(?:by|before|b4|until|till?|due|no later than|not later than|latest|for|on|so|at the latest|deadline)\s*(?:the\s*)?$/;
// Of several days the one that says by when: "the plan for Easter week by Friday".
const byWhen = /\b(?:by|b4|due|(?:no|not) later than)\s*(?:the\s*)?$/;
// A day in a question is mostly part of what is asked; it is a deadline where it says when the answer is wanted.
const answer =
  /\b(?:answers?|repl(?:y|ies)|respond|response|(?:get|come|back|revert) (?:back )?(?:to|by)|let (?:me|us|him|her|them|\p{L}+) know|tell (?:me|us|him|her|them)|confirm|advise|revert)\b[^.;?]{0,60}$|(?:^|[.;]\s*)(?:q|question)\b[^:]{0,40}$|\?\s*(?:[\p{L}' ]{0,20}\b)?(?:by|before)\s*$|\bask(?:s|ed)?\b[^.;?]{0,20}\b(?:by|for)\s*$|\b(?:wants?|wanted|needs?|needed|like) to (?:know|hear|see)\b(?:(?:(?!\b(?:if|whether|what|why|how|who|when|where|which|that)\b)[^.;?]){0,40}\b|[^.;?]{0,80},\s?)(?:by|before|until)\s*$/u;
// Words that name a day by its date, and what may stand between it and vaguer ones.
const dateItself = /\d/;
const beside = /^\s?(?:[,:(–—-]|i\.e\.)?\s?$/;

// Nothing is wanted by the day on which something may begin, or ends of itself.
const earliest = /\b(?:not (?:before|until|till?)|no (?:earlier|sooner) than|earliest)\s*(?:the\s*)?$/;
const lasting = /\b(?:until|till?|since)\s*(?:the\s*)?$/;
const staying = /\b(?:keep|extend|stay|continue|hold|leave|run)\b/;
const beginning = /\b(?:from|starting|as of|effective)\s*(?:the\s*)?$/;
const wanted = /\b(?:by|before|b4|due|until|till?|no later than|not later than)\s*(?:the\s*)?$/;
const period =
  /^(?:the )?(?:(?:q[1-4]|h[12])(?: (?:of )?(?:20)?\d\d)?|(?:19|20)\d\d|fy ?\d+|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october)$/i;
const named =
  /^ (?!(?:and|or|but|at|in|on|for|to|with|from|as|so|if|then|the|a|an|latest|please|pls|plz|instead|because|when|while|via|is|are|was|not|no|i|we|he|she|they|it|said|says|latest|already|too|only|maybe|per|according|until|till|before|after|though|which|that)\b)\p{Ll}{3,}/u;

const isNoDeadline = (
  lead: string,
  { words, day }: DatePhrase,
  rest: string,
  date: string,
  /** What stands before it from the beginning of the act. */
  act: string,
  kind?: FactKind,
): boolean => {
  if (earliest.test(lead)) return true;
  // "The same for Saturdays": on each of them, by none.
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/i.test(words) && !wanted.test(lead)) return true;
  // "Keep the shift until June": how long, not by when the answer is wanted.
  if (kind === 'request' && lasting.test(lead) && staying.test(act)) return true;
  // "The Q1 budget": which one, not by when.
  if (period.test(words) && named.test(rest) && !wanted.test(lead)) return true;
  if (kind === 'timing') return lasting.test(lead);
  if (kind !== 'decision' && kind !== 'outcome') return false;
  return lasting.test(lead) || beginning.test(lead) || (day === date && /^today$/i.test(words) && !wanted.test(lead));
};

/**
 * The words in a span that say by when, and the day they mean; days that have passed are no deadline. For a range it is
 * the first day, or the last one where the range has begun, and `end` is its last: a promise for next week is kept until
 * next week is over. A question has one only where it says when the answer is wanted; a
 * freeze that lasts until a day, what may not begin before it and the quarter in a budget's name have none.
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
      !isNoDeadline(
        before(day, day.span.start - 20),
        day,
        text.slice(day.span.end, day.span.end + 20),
        reference,
        before(day, span.start),
        kind,
      ) &&
      (kind !== 'question' || answer.test(before(day, span.start))),
  );
  if (inside.length === 0) return undefined;
  const lead = (day: DatePhrase) => deadline.test(before(day, day.span.start - 20));
  // Days that the page can ask for go before words that name none.
  const weight = (day: DatePhrase) =>
    (lead(day) ? 2 : 0) +
    (byWhen.test(before(day, day.span.start - 20)) ? 1 : 0) +
    (day.day === null ? (day.candidates === undefined ? 0 : 0.5) : 3);
  const chosen = [...inside].sort((a, b) => weight(b) - weight(a))[0];
  if (chosen === undefined) return undefined;
  // "Mid month, 14/9": the date says it exactly.
  const exact = dateItself.test(chosen.words)
    ? undefined
    : inside.find(
        (other) =>
          other.day !== null &&
          other.end === undefined &&
          dateItself.test(other.words) &&
          !/^\d+\s?[ap]m/i.test(other.words) &&
          other.span.start >= chosen.span.end &&
          beside.test(text.slice(chosen.span.end, other.span.start)) &&
          (text.slice(other.span.end).trim() === '' || /^\s*[).,;:!?–—]/.test(text.slice(other.span.end))),
      );
  const { words, day, end } = exact ?? chosen;
  if (day === null || end === undefined) return { text: words, date: day };
  return day < reference ? { text: words, date: end } : { text: words, date: day, end };
};
