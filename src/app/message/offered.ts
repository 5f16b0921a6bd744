import type { LineSource } from '../../domain/documents/line.ts';
import { actOf, sourceOfTalk, type TalkFact, withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import { heldInTalk, type TalkReader } from '../../domain/documents/talk-fit.ts';
import type { TalkQuestion } from '../../domain/framework/hard-talks/hard-talk.ts';

/** At most so many facts are offered as an answer: each has a key of its own. */
const most = 5;

/** A fact on file as its words would stand in an answer. */
export type Offered = { readonly id: string; readonly words: string; readonly source: LineSource };

const wordsOf = ({ quote }: TalkFact): string => quote.replace(/\s+/g, ' ').trim();

/** What was noted of the reader, or is to be kept, is offered for no message to them. */
const isFit = (fact: TalkFact, reader: TalkReader): boolean =>
  fact.kind === 'commitment'
    ? heldInTalk(fact, actOf(fact), reader, true) === null
    : heldInTalk(fact, withoutSpeaker(fact.quote, [reader.called, fact.holder]), reader) === null;

/** Facts that may answer a question, newest first; words that were said of several come once. */
export const offeredFor = (
  question: TalkQuestion,
  facts: readonly TalkFact[],
  reader: TalkReader,
): readonly Offered[] =>
  [
    ...new Map(
      facts
        .filter((fact) => question.from.includes(fact.kind) && fact.quote.length <= 400 && isFit(fact, reader))
        .map((fact) => [wordsOf(fact), { id: fact.id, words: wordsOf(fact), source: sourceOfTalk(fact) }] as const),
    ).values(),
  ].slice(0, most);
