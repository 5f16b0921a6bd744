import { sameThing, thingIn, wordsOf } from '../review/on-file.ts';
import { type Instant, millis } from '../shared/time.ts';
import type { Fact } from './fact.ts';

/**
 * Whether what somebody asked has its answer on file: a promise about the same thing that was kept, or a result about it that
 * they have heard of, both later than the ask. `told` is when they came to know it; `names` are small words of people.
 */
export const isAnswered = (
  ask: Fact,
  answers: readonly { readonly fact: Fact; readonly told: Instant | null }[],
  names: ReadonlySet<string>,
): boolean => {
  const asked = thingIn(wordsOf(ask), names);
  return answers.some(({ fact, told }) => {
    if (millis(fact.said) < millis(ask.said)) return false;
    const kept = fact.kind === 'commitment' && (fact.closed?.how === 'kept' || fact.closed?.how === 'late');
    const heard = fact.kind === 'result' && told !== null;
    if (!kept && !heard) return false;
    const given = thingIn(wordsOf(fact), names);
    // Two of its words are enough: an answer is given between the same two people.
    return sameThing(asked, given) || [...asked].filter((stem) => given.has(stem)).length > 1;
  });
};
