import { z } from 'zod';
import type { Day } from '../shared/time.ts';
import { actOf, sourceOfTalk, type TalkFact, withoutSpeaker } from './build-recap.ts';
import { Line } from './line.ts';
import { fitting, plainQuestions, questionFrames, questionTopics } from './question-frames.ts';
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
 * and where nothing fits a plain one. The words inside quotation marks are those on file. Same facts, same questions.
 */
export const buildQuestions = (
  reader: { readonly id: string; readonly called: string },
  me: string | null,
  facts: readonly TalkFact[],
  _today: Day,
): readonly Question[] =>
  questionTopics.flatMap((topic) => {
    const used = new Set<string>();
    const asked = questionFrames
      .filter((frame) => frame.topic === topic)
      .flatMap((frame) => {
        const fact = fitting(frame, facts, reader.id, me).find(
          ({ id, quote }) => !used.has(id) && countWords(quote) > 1,
        );
        if (!fact) return [];
        used.add(fact.id);
        const bareWords =
          fact.kind === 'commitment' ? actOf(fact) : withoutSpeaker(fact.quote, [reader.called, fact.holder]);
        return [
          {
            topic,
            text: frame.ask(shortened(withoutEnding(firstClause(bareWords), '?'), 16)),
            why: frame.why,
            sources: [sourceOfTalk(fact)],
          },
        ];
      })
      .slice(0, mostEach);
    return asked.length > 0 ? asked : [{ topic, ...plainQuestions[topic], sources: [] }];
  });
