import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** The user's answer to a question that may come. */
export const PreparedAnswer = z.object({
  id: Id,
  person: Id,
  /** What the question rests on: `asked:<fact>`, `priority:<fact>`, `draft:<draft>:<what>`; of the user's own `own`. */
  about: z.string().min(1).max(200),
  question: z.string().min(1).max(500),
  answer: z.string().max(2000),
  fact: Id.nullable(),
  draft: Id.nullable(),
  made: Instant,
  updated: Instant,
});
export type PreparedAnswer = Readonly<z.infer<typeof PreparedAnswer>>;
