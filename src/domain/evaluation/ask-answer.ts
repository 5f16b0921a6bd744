import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** What became of an ask: `changed` is a yes to something else than was asked. */
export const askEnds = ['yes', 'changed', 'later', 'no'] as const;
export const AskEnd = z.enum(askEnds);
export type AskEnd = z.infer<typeof AskEnd>;

/** What became of an ask (a fact of kind request), by the user's word. */
export const AskAnswer = z.object({
  fact: Id,
  /** The words that answered it. */
  outcome: Id.nullable(),
  how: AskEnd,
  /** When it was answered. */
  at: Instant,
  said: Instant,
  /** What was learnt, even from a no; may be empty. */
  learnt: z.string().max(2000),
});
export type AskAnswer = Readonly<z.infer<typeof AskAnswer>>;
