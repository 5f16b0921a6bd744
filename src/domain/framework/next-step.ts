import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { Id } from '../shared/id.ts';

/** What a step begins with: a text to write, a question to put, a fact to say yes to, news to tell. */
export const stepVerbs = ['draft', 'question', 'confirm', 'tell'] as const;

/** Where a step that writes leads; `nudge` begins a draft about `facts[0]`, the others open a page. */
export const stepWays = [
  'repairing-a-miss',
  'bad-news',
  'disagreement',
  'reply',
  'update',
  'nudge',
  'write',
  'status',
  'proposal',
] as const;

/** One thing to do this week for one relationship, with the facts it rests on and the verb that begins it. */
export const NextStep = z.object({
  /** What `answer.give` is told: `step:<person>:<kind>:<fact>`. */
  about: z.string(),
  person: Id,
  /** Others to whom the same is to be said: one line, and an answer for each. Empty for a step about one person. */
  also: z.array(z.object({ about: z.string(), person: Id })),
  line: Line,
  does: z.enum(stepVerbs),
  /** Null for a question and for what is confirmed. */
  way: z.enum(stepWays).nullable(),
  /** What it is about, the first first; empty where nothing is on file. */
  facts: z.array(Id),
  /** The mail to answer; null where there is none. */
  source: Id.nullable(),
  /** Letter for letter what to ask; null where nothing is asked. */
  question: z.string().nullable(),
});
export type NextStep = Readonly<z.infer<typeof NextStep>>;
