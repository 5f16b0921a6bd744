import { sourceOfTalk, type TalkFact } from '../../domain/documents/build-recap.ts';
import type { LineSource } from '../../domain/documents/line.ts';
import type { TalkQuestion } from '../../domain/framework/hard-talks/hard-talk.ts';

/** At most so many facts are offered as an answer: each has a key of its own. */
const most = 5;

/** A fact on file as its words would stand in an answer. */
export type Offered = { readonly id: string; readonly words: string; readonly source: LineSource };

const wordsOf = ({ quote }: TalkFact): string => quote.replace(/\s+/g, ' ').trim();

/** Facts that may answer a question, newest first; words that were said of several come once. */
export const offeredFor = (question: TalkQuestion, facts: readonly TalkFact[]): readonly Offered[] =>
  [
    ...new Map(
      facts
        .filter(({ kind, quote }) => question.from.includes(kind) && quote.length <= 400)
        .map((fact) => [wordsOf(fact), { id: fact.id, words: wordsOf(fact), source: sourceOfTalk(fact) }] as const),
    ).values(),
  ].slice(0, most);
