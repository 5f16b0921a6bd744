import type { LineSource } from '../../domain/documents/line.ts';
import { standingAct } from '../../domain/documents/standing-act.ts';
import { actOf, byWhen, sourceOfTalk, type TalkFact, withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import { heldInTalk, type TalkReader } from '../../domain/documents/talk-fit.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import type { TalkQuestion } from '../../domain/framework/hard-talks/hard-talk.ts';
import type { Day } from '../../domain/shared/time.ts';

/** At most so many facts are offered as an answer: each has a key of its own. */
const most = 5;

/** A fact on file as its words would stand in an answer. */
export type Offered = { readonly id: string; readonly words: string; readonly source: LineSource };

/** To whom and when it is offered, and who writes. */
export type Offering = { readonly reader: TalkReader; readonly me: string | null; readonly today: Day };

// A frame says what it is: "Decided: two contractors" is "two contractors" in it.
const label =
  /^(?:risk|decision|decided|outcome|result|priority|question|timing|(?:we )?(?:decided|agreed)(?: (?:to|that|on))?)[:,]?\s+/i;

/** What is owed or asked by its act and its day, anything else by what was said. */
const wordsOf = (fact: TalkFact, { reader, today }: Offering): string => {
  const words =
    fact.kind === 'commitment' || (fact.kind === 'request' && fact.action)
      ? `${standingAct(actOf(fact)) ?? actOf(fact)}${byWhen(fact, today)}`
      : withoutSpeaker(fact.quote, [reader.called, fact.holder]).replace(label, '');
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain === '' ? fact.quote : plain;
};

/** What was noted of the reader, or is to be kept, is offered for no message to them. */
const isFit = (fact: TalkFact, reader: TalkReader): boolean =>
  fact.kind === 'commitment'
    ? heldInTalk(fact, actOf(fact), reader, true) === null
    : heldInTalk(fact, withoutSpeaker(fact.quote, [reader.called, fact.holder]), reader) === null;

/** Whether it can be the answer at all: their own words where theirs are asked for, and past its day where that was missed. */
const answers = ({ only }: TalkQuestion, fact: TalkFact, { reader, me, today }: Offering): boolean => {
  if (only === 'theirs') return fact.by === reader.id || fact.owner === reader.id;
  if (only !== 'overdue') return true;
  const last = lastDayOf(fact.due);
  return last !== null && last < today && (fact.kind === 'commitment' ? fact.owner === me : fact.owner === reader.id);
};

/** Facts that may answer a question, newest first; words that were said of several come once. */
export const offeredFor = (
  question: TalkQuestion,
  facts: readonly TalkFact[],
  offering: Offering,
): readonly Offered[] =>
  [
    ...new Map(
      facts
        .filter(
          (fact) =>
            question.from.includes(fact.kind) &&
            fact.quote.length <= 400 &&
            answers(question, fact, offering) &&
            isFit(fact, offering.reader),
        )
        .map((fact) => {
          const words = wordsOf(fact, offering);
          return [words, { id: fact.id, words, source: sourceOfTalk(fact) }] as const;
        }),
    ).values(),
  ].slice(0, most);
