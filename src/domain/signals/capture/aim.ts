import type { FactKind } from '../../facts/fact.ts';

const change =
  '(?:cut|bring|get|take|reduce|lower|raise|lift|halve|double|triple|shorten|drop|push|increase|grow|save|speed|improve|shrink|trim|slash|reach|hit|fall|go|come|rise|shave|boost|win|free|be)';
const ahead = new RegExp(
  [
    // "To cut the queue from 40 to 25"; "managed to cut", "helped the team to cut" is done.
    `(?<!\\b(?:managed|able|began|started|continued|went on|got|us|him|her|them|it|team|everybody|everyone|people),? )\\bto ${change}\\b`,
    `\\b(?:should|would|could|might|may|can|will|must|shall|'ll|'d)(?: (?:then|also|easily|probably|hopefully|soon|at least|help(?: to)?|let us|be able to))* ${change}\\b`,
    String.raw`^(?:and |so |but )*(?:i |we )?(?:hop(?:e|es|ing)|aim(?:s|ing)?)\b`,
    '^(?:the |our |my )?(?:aim|goal|target|idea|hope|plan)(?: is|:)',
  ].join('|'),
);
const done =
  /\b(?:fell|dropped|went (?:down|up|from|live)|came (?:down|in)|rose|grew|shrank|managed|(?:is|are) (?:now )?(?:down|up|at|live|done)|now (?:at|down|up)|has been|have been|already)\b/;
const led = /\b(?:so|(?:the |our |my )?(?:aim|goal|target)(?: is)?:?)\s*$/;

/**
 * Whether words about figures tell what is aimed at and not what came of it: "to cut the queue from 40 to 25", "so that errors
 * fall to 12". `before` is what stands before them in the note. Plain lower case.
 */
export const isAim = (kind: FactKind, lower: string, before: string): boolean => {
  if (kind !== 'result' || done.test(lower)) return false;
  if (ahead.test(lower)) return true;
  const lead = led.exec(before)?.[0];
  return lead !== undefined && (!lead.startsWith('so') || lower.startsWith('that '));
};
