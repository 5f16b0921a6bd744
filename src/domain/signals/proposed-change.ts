import { z } from 'zod';
import { Due } from '../facts/fact.ts';
import { ChangeKind } from '../facts/fact-change.ts';
import { Day } from '../shared/time.ts';

/**
 * Words that say something about a promise or an ask made earlier ("done, sent this morning", "I won't make Friday"), as
 * read from one text, before it is known which one. Offsets are UTF-16 into that text.
 */
export const ProposedChange = z.object({
  what: ChangeKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  confidence: z.number().min(0).max(1),
  /** Whose promise it is about: "author", "reader", or the words used; absent when the text does not say. */
  owner: z.string().optional(),
  /** Whom it was made to, in the same form. */
  to: z.string().optional(),
  /** The words that tell which one: the object of the act ("the annex", "board pack"); empty when nothing tells. */
  about: z.string(),
  /** What was done to it: "deliver", "make", "talk", or the verb's own stem; absent when no verb tells. */
  act: z.string().optional(),
  /** The day it was due until now, where the words name it ("won't make Friday"). */
  was: Due.optional(),
  /** The new day. */
  due: Due.optional(),
  /** The last day on which it may have been done, where the words tell a day long ago. */
  done: Day.optional(),
  speaker: z.string().optional(),
  said: z.string().optional(),
  reason: z.string(),
});
export type ProposedChange = Readonly<z.infer<typeof ProposedChange>>;
