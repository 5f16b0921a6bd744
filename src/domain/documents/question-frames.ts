import type { FactKind } from '../facts/fact.ts';
import { questionFor } from '../people/profile/asking.ts';
import type { TalkFact } from './talk-fact.ts';

/** What a senior reader decides about: where the money is, when, and to what end. */
export const questionTopics = ['budget', 'timing', 'strategy'] as const;
export type QuestionTopic = (typeof questionTopics)[number];

/** Which facts a frame may hold, and how it asks; `words` is a stretch of the fact's own. */
export type QuestionFrame = {
  readonly topic: QuestionTopic;
  readonly kinds: readonly FactKind[];
  /** Whose fact it has to be: the reader's own, the writer's, or anybody's. */
  readonly whose: 'reader' | 'me' | 'any';
  /** Only of words that speak of this. */
  readonly of?: RegExp;
  readonly ask: (words: string) => string;
  /** What the answer is good for. */
  readonly why: string;
};

const money =
  /\b(?:budget|cost|costs|costing|spend|spending|money|headcount|hiring|hire|hires|contractors?|saving|savings|saved|price|fees?|invest\w*|fund\w*|revenue|margin|[$€£]\s?\d|\d+\s?(?:k|m|eur|usd|gbp)\b)/iu;

/**
 * In this order; each begins with what, which or how and asks for an outcome. None asks why something was not done, none
 * presses, and none quotes what was only noted about somebody: worries, positions, habits.
 */
export const questionFrames: readonly QuestionFrame[] = [
  {
    topic: 'strategy',
    kinds: ['question', 'request'],
    whose: 'reader',
    ask: (words) => `You asked “${words}”: which part of the answer would help you most?`,
    why: 'It takes up what they asked and has not been answered.',
  },
  {
    topic: 'strategy',
    kinds: ['priority'],
    whose: 'reader',
    ask: (words) => `If “${words}” comes first this quarter, what should we do more of, and what less?`,
    why: 'It ties your work to what matters to them.',
  },
  {
    topic: 'strategy',
    kinds: ['success'],
    whose: 'reader',
    ask: (words) => `What would show you early that “${words}” is within reach?`,
    why: 'It turns their idea of success into something both of you can see.',
  },
  {
    topic: 'strategy',
    kinds: ['decision'],
    whose: 'any',
    ask: (words) => `Now that it is decided, “${words}”, which outcome would you look at first?`,
    why: 'It asks for the measure while the decision is fresh.',
  },
  {
    topic: 'timing',
    kinds: ['timing'],
    whose: 'any',
    ask: (words) => `With “${words}” ahead, what would you want settled before, and what can wait until after?`,
    why: 'It lets them choose the order, and hurries nobody.',
  },
  {
    topic: 'timing',
    kinds: ['commitment'],
    whose: 'reader',
    ask: (words) => `On “${words}”: what would make it easier from our side?`,
    why: 'It asks after what they owe by offering help.',
  },
  {
    topic: 'timing',
    kinds: ['risk'],
    whose: 'any',
    ask: (words) => `Seeing “${words}”, which date matters most to you, and which could move?`,
    why: 'It tells the news and asks which date to hold.',
  },
  {
    topic: 'budget',
    kinds: ['timing', 'decision', 'risk', 'outcome'],
    whose: 'any',
    of: money,
    ask: (words) => `Given “${words}”, what would a proposal have to show to be worth its cost to you?`,
    why: 'It asks for their test before the number is on the table.',
  },
  {
    topic: 'budget',
    kinds: ['result'],
    whose: 'any',
    of: money,
    ask: (words) => `We have seen “${words}”: where would a result like this be worth most next?`,
    why: 'It begins with a result and asks where to invest.',
  },
];

/** Where nothing on file fits: a plain question for each topic, which says that nothing is known. */
export const plainQuestions: Readonly<Record<QuestionTopic, { readonly text: string; readonly why: string }>> = {
  budget: {
    text: 'What has to be true for you to be comfortable putting money behind something like this?',
    why: 'Nothing on file says how they weigh cost.',
  },
  timing: {
    text: 'Which dates this quarter are fixed for you, and where is there room?',
    why: 'Nothing on file says which dates bind them.',
  },
  strategy: {
    text: questionFor('priority'),
    why: 'Nothing on file says what matters most to them now.',
  },
};

/** Facts a frame can hold, in the order in which they were given. */
export const fitting = (
  frame: QuestionFrame,
  facts: readonly TalkFact[],
  readerId: string,
  me: string | null,
): readonly TalkFact[] =>
  facts.filter(
    ({ kind, owner, quote }) =>
      frame.kinds.includes(kind) &&
      (frame.whose === 'any' || (frame.whose === 'reader' ? owner === readerId : owner !== null && owner === me)) &&
      (frame.of?.test(quote) ?? true),
  );
