import { capital } from '../documents/words.ts';
import { spelled, spelledOf } from '../people/counted.ts';
import type { Ask } from './ask.ts';
import { listed, type WordEnd } from './kept-words.ts';

/** One sentence on a quarter, of what is on file; where that is nothing, the one next thing. */
export const quarterSentence = ({
  above,
  over,
  asks,
  words,
  told,
  learnt,
  expected,
}: {
  /** How many people above are on file. */
  readonly above: number;
  readonly over: boolean;
  readonly asks: readonly Pick<Ask, 'answer'>[];
  readonly words: readonly WordEnd[];
  readonly told: readonly (number | null)[];
  readonly learnt: number;
  readonly expected: number;
}): string => {
  if (above === 0) return 'Say of somebody that they are above you; what passed between you will stand here.';
  const answered = asks.filter(({ answer }) => answer !== null).length;
  const kept = words.filter((end) => end === 'kept' || end === 'moved').length;
  const heard = told.filter((days) => days !== null).length;
  const parts = [
    ...(asks.length > 0
      ? [
          `${spelledOf(asks.length, 'ask')}, ${answered === 0 ? 'none answered yet' : `${answered === asks.length ? (asks.length === 1 ? 'answered' : 'all answered') : `${spelled(answered)} answered`}`}`,
        ]
      : []),
    ...(words.length > 0
      ? [`${kept === 0 ? 'no' : spelled(kept)} of ${spelledOf(words.length, 'promise')} kept or moved in time`]
      : []),
    ...(told.length > 0
      ? [
          `${heard === 0 ? 'none' : spelled(heard)} of ${spelled(told.length)} ${told.length === 1 ? 'piece' : 'pieces'} of trouble told`,
        ]
      : []),
  ];
  if (parts.length > 0)
    return `${capital(listed(parts.length > 1 ? [parts.slice(0, -1).join('; '), parts.at(-1) ?? ''] : parts))}.`;
  if (learnt > 0)
    return `${capital(spelledOf(learnt, 'thing'))} you learnt ${learnt === 1 ? 'is' : 'are'} on file, and nothing asked or promised.`;
  if (expected > 0)
    return `${capital(spelledOf(expected, 'thing'))} you expected came to be known, and nothing was asked or promised.`;
  return over
    ? 'Nothing on file was asked, promised or told in this quarter.'
    : 'Nothing on file yet of this quarter. Note one thing you ask for, and what you expect.';
};
