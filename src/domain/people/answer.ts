import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/**
 * The user's word on something that was told from facts. `about` names it for good: `trust:<fact>`,
 * `assessment:<person>:<line>`, `need:<fact>`, `quiet:<person>`, `step:<person>:<step>`.
 */
export const Answer = z.object({
  about: z.string().min(1).max(200),
  person: Id.nullable(),
  said: Instant,
  /** One word of a closed list of whoever asks: `right`, `wrong`, `later`, `done`, `open`. */
  answer: z.string().min(1).max(40),
  /** The user's own words; empty where there are none. */
  words: z.string().max(2000),
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** What can be answered for: a line of trust, of an assessment, a need, somebody who is quiet, a step. */
export const answerSubjects = ['trust', 'assessment', 'need', 'quiet', 'step'] as const;

/** `open` takes back what was said. The last three say under which ground of trust something belongs. */
export const answerWords = ['right', 'wrong', 'later', 'done', 'open', 'ability', 'benevolence', 'integrity'] as const;
export const AnswerWord = z.enum(answerWords);
export type AnswerWord = z.infer<typeof AnswerWord>;
