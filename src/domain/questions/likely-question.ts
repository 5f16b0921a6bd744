import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { Id } from '../shared/id.ts';

/**
 * What a question rests on: they asked it and it is open (`asked`), or on several days (`again`); something owed to them
 * (`owed`), trouble they know of (`risk`), what they want (`priority`, `success`, `pressure`), what came up lately (`topic`),
 * what a draft leaves open (`draft`), the user's own expectation (`own`).
 */
export const questionGrounds = [
  'own',
  'asked',
  'again',
  'owed',
  'risk',
  'draft',
  'priority',
  'success',
  'pressure',
  'topic',
] as const;
export const QuestionGround = z.enum(questionGrounds);
export type QuestionGround = z.infer<typeof QuestionGround>;

/** A question that somebody may put, with why it is likely, and what answers it. */
export const LikelyQuestion = z.object({
  /** Its name, kept for good: `asked:<fact>`, `owed:<fact>`, `draft:<draft>:<rule>`, `topic:<words>`, `own`. */
  about: z.string().min(1).max(200),
  ground: QuestionGround,
  /** Their words, or a fixed frame round words on file. */
  text: z.string(),
  /** One sentence: why it may come. */
  why: z.string(),
  sources: z.array(LineSource),
  /** The user's own answer (`you`, with its id), or what is on file that may answer it (`file`); null where nothing does. */
  answer: z
    .object({ by: z.enum(['you', 'file']), id: Id.nullable(), text: z.string(), sources: z.array(LineSource) })
    .nullable(),
});
export type LikelyQuestion = Readonly<z.infer<typeof LikelyQuestion>>;
