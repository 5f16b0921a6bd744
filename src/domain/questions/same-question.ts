import { inCommon, sameThing } from '../review/on-file.ts';

/** Whether two questions, as the words that tell their things apart, ask about one thing; never where either names none. */
export const isSameQuestion = (
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): boolean => {
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  // One word in common is a subject, not a question.
  const least = Math.min(one.size, other.size);
  return sameThing(one, other) && (least === 1 || inCommon(one, other) >= 2);
};
