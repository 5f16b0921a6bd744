import type { Draft } from '../draft.ts';
import { standsAlone } from '../fixes.ts';
import type { Sentence } from '../sentences.ts';

/** Words that lean on what was said before: a sentence with one is not taken elsewhere. */
const leans =
  /\b(?:this (?!(?:morning|afternoon|evening|week|month|quarter|year|sprint|spring|summer|autumn|winter|friday|monday|tuesday|wednesday|thursday)\b)|these|those|that (?:way|plan|option|case|approach|one|would|is|was|means)|(?:of|in|for|at|to|by|on|with|after|before|until) that|here|the (?:former|latter|other|others|same|rest|above)\b|the (?:first|second|third|two|three)(?: one| two| three| option| plan)?(?= (?:is|are|was|were|has|have|would|will|because|of)\b|[.,?])|both|neither|either|such|option [a-d1-4]\b|instead|likewise|otherwise|then|therefore|also|again|meanwhile)\b|\b(?:too|as well)[.!?]/i;
/** Pronouns lean back too, unless their own sentence has named what they speak of. */
const pronoun =
  /\b(?:he|she|his|her|hers|him|they|them|their|its|it(?! (?:is|was|takes|would be) (?:better|best|time|cheaper|safer|clear)))\b/i;
const clause = /,| (?:and|so|because|which|who|if|until|when|while|before|after|but|or)\b/i;

const leansInside = (flat: string): boolean => {
  const [head = ''] = flat.split(clause, 1);
  return leans.test(flat) || pronoun.test(head.split(' ').length >= 5 ? head : flat);
};

/** Whether a sentence is understood wherever it stands. */
export const movable = (sentence: Sentence): boolean =>
  standsAlone(sentence) &&
  sentence.words <= 45 &&
  sentence.end - sentence.start === sentence.flat.length &&
  /[.!?]$/.test(sentence.flat) &&
  !leansInside(sentence.flat);

/** Whether a sentence cannot do without the one before it. */
export const leansBack = (sentence: Sentence): boolean =>
  !standsAlone({ ...sentence, words: 9, bullet: false }) ||
  /^(?:(?:please|could you|can you)\b(?=.*\b(?:it|this|that|these|them|one|so|know|which)\b)|if (?:not|so|you do)|or|the (?:first|second|third|other|others|same|former|latter|rest)(?: one| two| three)?(?= (?:is|are|was|were|has|have|had|will|would|can|wants?|needs?|i|we|of)\b|[,.])|(?:at|by|in|on|for|with|after|before|since|until|from|under|besides) (?:that|this|these|those|it|them|which)\b|(?:\w+ ){1,3}also\b|here|there|his|her|their|its|my|our|in return|in exchange|for example|for instance|e\.g\.|first|second|third|finally|by then|since then|after that|before that|in the meantime|until then|meanwhile|likewise|again|one of|some of|none of|all of|most of|two of|three of|reason|reasons|why|how|what|yes|no)\b/i.test(
    sentence.flat,
  );

/** The sentence behind in the same paragraph. */
export const nextInParagraph = (draft: Draft, sentence: Sentence): Sentence | undefined => {
  const next = draft.sentences[sentence.index + 1];
  return next && next.paragraph === sentence.paragraph && next.bullet === sentence.bullet ? next : undefined;
};

/** The sentences of each paragraph of plain prose. */
export const paragraphsOf = (draft: Draft): readonly (readonly Sentence[])[] => {
  const groups = new Map<number, Sentence[]>();
  for (const sentence of draft.sentences) {
    const held = groups.get(sentence.paragraph);
    if (held) held.push(sentence);
    else groups.set(sentence.paragraph, [sentence]);
  }
  return [...groups.values()].filter((group) => group.every((sentence) => !sentence.bullet));
};

/** Whether the words between two sentences are spaces of one line, or a soft line end. */
export const runOn = (draft: Draft, one: Sentence, next: Sentence): boolean =>
  /^[ \t]+$|^[ \t]*\r?\n$/.test(draft.text.slice(one.end, next.start));

/** Whether a sentence begins where a line of the text begins. */
export const opensLine = (draft: Draft, sentence: Sentence): boolean =>
  sentence.start === 0 || draft.text[sentence.start - 1] === '\n';
