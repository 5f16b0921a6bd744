import { inCommon, sameThing } from '../review/on-file.ts';

/** Whether two questions, as the words that tell their things apart, ask about one thing; never where either names none. */
export const isSameQuestion = (
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): boolean => {
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  if (!sameThing(one, other)) return false;
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  // One word in common is a subject, not a question.
  if (fewer.size === 1) return more.size === 1;
  return inCommon(one, other) >= 2 || [...fewer].every((word) => more.has(word));
};
