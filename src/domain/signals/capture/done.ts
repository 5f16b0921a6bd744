import type { FactKind } from '../../facts/fact.ts';

const done =
  'delivered|submitted|sent(?: over| off)?|gave|showed|shared|wrote|reviewed|e-?mailed|mailed|texted|presented|handed(?: over| in)?|forwarded|fwded|filed|uploaded|posted|circulated|printed|dropped off|passed on|briefed|updated|finished|completed|returned|answered|replied';
const start = new RegExp(
  `^[\\s"'“‘(*•–—-]*(?:(?:and|so|then|also|but|ok|today|yesterday|this (?:morning|afternoon)|just now)[\\s,]+)*(?:(?:i|we|he|she|they|(?:the |my |our )?@?[\\p{L}][\\p{L}'.-]*(?: [\\p{L}][\\p{L}'.-]*)?)(?:'s| has| have|'ve)? )??(?:just |already |finally |also |has |have )*(?:${done})\\b`,
  'u',
);
// What makes a past verb speak of what is still to come.
const ahead =
  /\b(?:promis\w*|agreed|swore|vow\w*|pledg\w*|commit\w*|owes?|will|'ll|would|'d|shall|going to|to do|needs?|wants?|asked|asks|must|has to|have to|should|please|his word|her word|their word|(?:gave|given|got) (?:me|us|him|her|them|till|until|\d)(?: \S+)? ?(?:till|until|to|a (?:week|month|deadline|day)|days?|weeks?)|back (?:to|on it)|next|tomorrow|booked (?:me|us|in)|signed up)\b/;

/**
 * Whether a stretch only tells what was done ("delivered the report this morning"): neither a promise nor an ask, however
 * near its day lies. Plain lower case.
 */
export const isDone = (kind: FactKind, lower: string): boolean =>
  (kind === 'commitment' || kind === 'request') && start.test(lower) && !ahead.test(lower);
