import { z } from 'zod';
import { Line } from '../documents/line.ts';

/** One line of an assessment: what goes well, what is thin or open, or what nothing on file says. */
export const Statement = z.object({
  /** What `answer.give` is told: `assessment:<person>:<what>:<fact>`. */
  about: z.string(),
  kind: z.enum(['strength', 'gap', 'unknown']),
  line: Line,
  /** Of what is not known: what to ask, letter for letter. */
  question: z.string().nullable(),
  /** The evidence card that says why it matters. */
  card: z.string().nullable(),
  /** What the user says of it; `words` are their own, empty where there are none. */
  answer: z.enum(['right', 'wrong']).nullable(),
  words: z.string(),
});
export type Statement = Readonly<z.infer<typeof Statement>>;

export const Assessment = z.object({
  /** One true sentence on what it rests on. */
  sentence: z.string(),
  strengths: z.array(Statement),
  gaps: z.array(Statement),
  unknowns: z.array(Statement),
  /** What the user says is not so. */
  corrected: z.array(Statement),
});
export type Assessment = Readonly<z.infer<typeof Assessment>>;
