import type { FactKind } from '../../facts/fact.ts';

const perhaps =
  // "By 6 May", "in May": the month leaves nothing open.
  /\b(?:might|perhaps|maybe|possibly|probably|hopefully|could)\b|(?<!\d(?:st|nd|rd|th)?(?: of)? |\b(?:by|in|of|before|until|till|mid|early|late|since|next|last)[ -])\bmay\b(?! \d)/;
const past = /\b(?:was|were) (?:going|supposed|meant|due) to\b|\b(?:no longer|not any ?more|never|stopped|used to)\b/;
const condition =
  /^(?:only )?(?:if|unless|in case|provided|assuming|should)\b|\b(?:if|unless|provided|assuming|as long as)\b/;

/**
 * Whether the words leave open that it holds ("might send it", "was going to", "no longer listens", "if Dana approves"): it
 * is put as a question then. Plain lower case; only for what one would rely on.
 */
export const isDoubtful = (kind: FactKind, lower: string): boolean => {
  if (kind === 'tie') return past.test(lower);
  if (kind !== 'commitment') return false;
  return past.test(lower) || perhaps.test(lower) || condition.test(lower);
};
