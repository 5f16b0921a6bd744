import type { Span } from '../../shared/span.ts';
import { ownNeed } from './own-need.ts';
import type { Candidate } from './owner-clues.ts';

const says =
  /^['’]?s?\s+(?:also |just )?(?:says?|said|heard|hears|thinks?|thought|reckons?|mentioned|claims?|claimed|believes?|expects|hopes|knows|(?:told|promised|assured|reminded) (?:me|us|them|him|her|@?\p{L}[\p{L}'-]*))\s+(?:that\s+)?$/u;
const undertakes =
  /^(?:['’](?:ll|d)|\s+(?:(?:has|had|have)\s+)?(?:already\s+|also\s+)?(?:will|would|shall|promised|promises|agreed|is going to|is to|was to|owes|volunteered|committed|offered))\b/;
const mine = /\bi(?:'d|'ve| had| have)? (?:had )?promised\b/;

/**
 * Whose promise a note reports where one person tells of another's ("Tom says Lena promised the plan"): Lena's, and the
 * author's in "the annex I promised". Undefined where the words do not say it so plainly.
 */
export const reportedHolder = (line: string, candidates: readonly Candidate[], span: Span): Candidate | undefined => {
  if (mine.test(line.slice(span.start, span.end))) return candidates.find(({ who }) => who === 'author');
  const people = candidates.filter(
    ({ who, start, end }) => who === 'words' && start >= span.start - 60 && end <= span.end,
  );
  return people.find(
    (other) =>
      undertakes.test(line.slice(other.end, span.end + 1)) &&
      people.some((one) => one.end <= other.start && says.test(line.slice(one.end, other.start))),
  );
};

const asksOf = /\b(?:asked|asks|wants|wanted|told|tells|needs|expects|got|gets|has)\s+$/;

/** Who else is asked, where a note says that somebody wants another person to do something; undefined for the author. */
export const askedPerson = (
  text: string,
  line: string,
  candidates: readonly Candidate[],
  span: Span,
): string | undefined => {
  const other = candidates.find(
    ({ who, start, end }) =>
      who === 'words' &&
      start > span.start &&
      end <= span.end &&
      asksOf.test(line.slice(Math.max(0, start - 12), start)) &&
      /^\s+to\s/.test(line.slice(end, end + 6)),
  );
  return other === undefined ? undefined : text.slice(other.start, other.end);
};

const asks =
  /^(?:(?<who>i|we)(?:['’]ve| have)? )?(?:just |also |then |already )?(?:asked|told|begged|urged|reminded) $/;

/**
 * Whom the author asks to do something: "Asked Tom to get me the dates", "I asked Dana for the numbers", "I need Dana to sign".
 * Undefined where somebody named before may be the one who asks, and for all other words.
 */
export const askedByAuthor = (line: string, candidates: readonly Candidate[], span: Span): Candidate | undefined => {
  const inside = candidates
    .filter(({ who, start, end }) => who === 'words' && start > span.start && end <= span.end)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.end - b.start - (a.end - a.start));
  return inside.find(({ start, end }) => {
    const before = line.slice(span.start, start).replace(/(?:the|my|our) $/, '');
    const isLed = (who: string | undefined): boolean =>
      who !== undefined || !candidates.some((one) => one.named && one.end <= span.start);
    const need = ownNeed(before, line.slice(end, span.end));
    if (need !== undefined) return isLed(need.who);
    const lead = asks.exec(before);
    const on = line.slice(end, end + 18).replace(/^ (?:again|twice|once more)\b/, '');
    if (lead === null || !/^ (?:to (?!me\b|us\b|\d)|for (?!me\b|us\b))/.test(on)) return false;
    return isLed(lead.groups?.who);
  });
};

/** Whether whoever was asked took it on: "…, he said yes". */
export const tookItOn = (words: string): boolean =>
  /\b(?:he|she|they)(?: has| have)? (?:agreed|accepted|promised|said (?:yes|ok|okay|sure|fine))[.!]?$/.test(words);
