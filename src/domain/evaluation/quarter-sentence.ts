import { capital } from '../documents/words.ts';
import { allOf, spelled, spelledOf } from '../people/counted.ts';
import type { Ask } from './ask.ts';
import { listed, type ToldTo, unclosedSentence, type WordEnd } from './kept-words.ts';

/** One sentence on a quarter, of what is on file; where that is nothing, the one next thing. */
export const quarterSentence = ({
  above,
  over,
  asks,
  words: all,
  told,
  learnt,
  expected,
}: {
  /** How many people above are on file. */
  readonly above: number;
  readonly over: boolean;
  readonly asks: readonly Pick<Ask, 'answer'>[];
  readonly words: readonly WordEnd[];
  readonly told: readonly ToldTo[];
  readonly learnt: number;
  readonly expected: number;
}): string => {
  if (above === 0) return 'Say of somebody that they are above you; what passed between you will stand here.';
  const words = all.filter((end) => end !== 'unclosed');
  const unclosed = unclosedSentence(all);
  const answered = asks.filter(({ answer }) => answer !== null).length;
  const kept = words.filter((end) => end === 'kept' || end === 'moved').length;
  const heard = told.filter(({ days }) => days !== null);
  const partly = heard.filter(({ missing }) => missing.length > 0);
  const [first] = heard;
  const askedWords =
    asks.length === 1
      ? `one ask, ${answered === 1 ? 'answered' : 'still open'}`
      : `${spelledOf(asks.length, 'ask')}, ${answered === 0 ? 'none answered yet' : answered === asks.length ? `${asks.length === 2 ? 'both' : 'all'} answered` : `${spelled(answered)} answered`}`;
  const keptWords =
    words.length === 1
      ? `one promise, ${kept === 1 ? 'kept or moved in time' : 'neither kept nor moved in time'}`
      : `${kept === words.length ? allOf(kept, 'promise') : `${kept === 0 ? 'none' : spelled(kept)} of ${spelledOf(words.length, 'promise')}`} kept or moved in time`;
  const toldWords =
    told.length === 1
      ? `one piece of trouble, ${
          !first
            ? 'not told as far as is known'
            : first.missing.length === 0
              ? 'told'
              : `told to ${first.to} and not to ${listed(first.missing)}, as far as is known`
        }`
      : `${heard.length === told.length ? allOf(heard.length, 'piece') : `${heard.length === 0 ? 'none' : spelled(heard.length)} of ${spelledOf(told.length, 'piece')}`} of trouble told${
          partly.length === 0 ? '' : `, ${spelled(partly.length)} of them not to everybody it concerns`
        }`;
  const parts = [
    ...(asks.length > 0 ? [askedWords] : []),
    ...(words.length > 0 ? [keptWords] : []),
    ...(told.length > 0 ? [toldWords] : []),
  ];
  if (parts.length > 0) return [`${capital(parts.join('; '))}.`, unclosed].filter(Boolean).join(' ');
  if (unclosed !== '') return unclosed;
  if (learnt > 0)
    return `${capital(spelledOf(learnt, 'thing'))} you learnt ${learnt === 1 ? 'is' : 'are'} on file, and nothing asked or promised.`;
  if (expected > 0)
    return `${capital(spelledOf(expected, 'thing'))} you expected came to be known, and nothing was asked or promised.`;
  return over
    ? 'Nothing on file was asked, promised or told in this quarter.'
    : 'Nothing on file yet of this quarter. Note one thing you ask for, and what you expect.';
};
