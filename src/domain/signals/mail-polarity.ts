import type { FactKind, Polarity } from '../facts/fact.ts';
import { positionPolarity } from '../language/stand-in.ts';

const kinds = new Set<FactKind>(['outcome', 'decision', 'preference']);
const open =
  /\b(?:on the fence|undecided|unsure|not (?:yet )?(?:sure|decided)|depends|mixed|inclined|torn|either way|no strong)\b/;
const against =
  /\b(?:not|no|never|against|oppos\w+|disagree\w*|object\w*|reject\w*|declin\w+|den(?:y|ied|ies)|turn(?:ed)? down|hates?|dislikes?|can't|cannot|won't|don't|doesn't|didn't|cancel\w*|drop(?:ped)?|unconvinced|sceptical|skeptical|scrap\w*|stop\w*|clos(?:e|ed|ing))\b/;

/** Whether words of this kind stand for or against something; undefined for kinds that stand for nothing. */
export const polarityOf = (kind: FactKind, lower: string): Polarity | undefined => {
  if (kind === 'position') return positionPolarity(lower);
  if (!kinds.has(kind)) return undefined;
  if (open.test(lower)) return 'open';
  return against.test(lower) ? 'negative' : 'positive';
};
