import type { Span } from '../shared/span.ts';
import type { MemoLine } from './memo-lines.ts';

/** A cost is told by its figure: "28,000 euros" of "which costs 28,000 euros". */
const costs =
  /^(?:(?:and|but|which|or|so|that|this|it|they)\s)*(?:would\s|will\s)?(?:costs?|costing|comes? to|came to|is|are|was quoted at|be|runs? to)\s(?=(?:(?:about|around|roughly|some|only|up to|just|nearly|c\.)\s)?[£$€¥\d])/i;
/** What joins words to what was said before them, or names what they are; what is wanted is what comes after. */
const joins = /^(?:and|but|which|or|so)\s(?=\S)/i;
const leadsOf: Partial<Record<MemoLine['part'], RegExp>> = {
  cost: costs,
  recommendation: /^(?:because|since|for|as)\s(?=\S)/i,
  downside:
    /^(?:(?:and|but)\s)?(?:the|one|its|a|my)\s(?:only\s|main\s|obvious\s|real\s)?(?:downside|drawback|risk|catch|disadvantage|trouble|snag)\s(?:here\s)?(?:is|would be)(?:\sthat|:)?\s(?=\S)/i,
  mitigation:
    /^(?:(?:and|but|so)\s)?(?:to|in order to)\s(?:limit|meet|reduce|avoid|soften|cover|offset|counter|guard against)\s(?:that|this|it|them),?\s(?=\S)/i,
};
const ifNothing = /^(?:and\s|but\s)?(?:if|should) (?:we|nothing) [^,.;]{3,40},\s(?=\S)/i;

/** Where a line begins that is read by itself, without what led to it. */
export const withoutLead = (text: string, { part, option, span }: MemoLine, nothing: boolean): Span => {
  const words = text.slice(span.start, span.end);
  const led =
    leadsOf[part]?.exec(words) ??
    (nothing ? ifNothing.exec(words) : null) ??
    (option === null ? null : joins.exec(words));
  return led ? { start: span.start + led[0].length, end: span.end } : span;
};
