import { z } from 'zod';
import { Line } from './line.ts';
import { fitting, plainQuestions, questionFrames, questionTopics } from './question-frames.ts';
import { actOf, sourceOfTalk, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { heldInTalk, type TalkReader } from './talk-fit.ts';
import { countWords, shortened, withoutEnding } from './words.ts';

/** A question to put to somebody senior, with what it rests on; without sources it is one to ask where little is known. */
export const Question = Line.extend({ topic: z.enum(questionTopics), why: z.string() });
export type Question = Readonly<z.infer<typeof Question>>;

const mostEach = 2;

/** The first clause, where it says enough: a question holds one thought. */
const firstClause = (words: string): string => {
  const [first = ''] = words.split(/[,;]\s/);
  return countWords(first) > 1 ? first : words;
};

/**
 * Questions built for budget, timing and strategy out of accepted facts that still hold, newest first; at most two for each,
 * and where nothing fits a plain one. What is not fit for the reader is not in them. The words inside quotation marks are those on file. Same facts, same questions.
 */
export const buildQuestions = (
  reader: TalkReader,
  me: string | null,
  known: readonly TalkFact[],
): readonly Question[] => {
  const wordsOf = (fact: TalkFact): string =>
    fact.kind === 'commitment' ? actOf(fact) : withoutSpeaker(fact.quote, [reader.called, fact.holder]);
  const facts = known.filter((fact) => heldInTalk(fact, wordsOf(fact), reader, fact.kind === 'commitment') === null);
  return questionTopics.flatMap((topic) => {
    const used = new Set<string>();
    const asked = questionFrames
      .filter((frame) => frame.topic === topic)
      .flatMap((frame) => {
        const fact = fitting(frame, facts, reader.id, me).find(
          ({ id, quote }) => !used.has(id) && countWords(quote) > 1,
        );
        if (!fact) return [];
        used.add(fact.id);
        return [
          {
            topic,
            text: frame.ask(shortened(withoutEnding(firstClause(wordsOf(fact)), '?'), 16)),
            why: frame.why,
            sources: [sourceOfTalk(fact)],
          },
        ];
      })
      .slice(0, mostEach);
    return asked.length > 0 ? asked : [{ topic, ...plainQuestions[topic], sources: [] }];
  });
};
