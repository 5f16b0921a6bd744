import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { Due } from '../facts/fact.ts';
import type { KnownFact } from '../framework/relationship.ts';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import { AskAnswer, AskEnd } from './ask-answer.ts';

/** A fact with the conversation and the talk it was said in. */
export type Said = { readonly fact: KnownFact; readonly thread: string; readonly moment: Id | null };

/** Words on file that may answer an ask, or a closing of the user's; put as a question until the user says so. */
export const AskProposal = z.object({
  /** Null where nothing but the ledger says that it was done. */
  outcome: Id.nullable(),
  /** Null where the words do not say which: then the user does. */
  how: AskEnd.nullable(),
  at: Instant,
  source: LineSource.nullable(),
  /** Other asks could be meant as well. */
  unsure: z.boolean(),
  /** What `answer.give` is told where it is no answer to this. */
  about: z.string(),
});
export type AskProposal = Readonly<z.infer<typeof AskProposal>>;

/** Something the user asked somebody above for, with what became of it. */
export const Ask = z.object({
  fact: Id,
  person: Id,
  /** In the words of the source. */
  words: z.string(),
  asked: Instant,
  due: Due.nullable(),
  /** `talk`: said, or noted as said. */
  medium: z.enum(['mail', 'talk']),
  source: LineSource,
  answer: AskAnswer.nullable(),
  /** The words that answered it, where it was said which. */
  answered: LineSource.nullable(),
  /** Days from the ask to its answer; null while there is none. */
  days: z.number().int().nullable(),
  proposal: AskProposal.nullable(),
  /** They wrote again in that conversation, and no word on file says what became of it. */
  wrote: z.boolean(),
  /** Open, and so long past that it is asked about and no more counted as open. */
  longAgo: z.boolean(),
  /** The same was asked before, and what came then. */
  before: z.object({ fact: Id, asked: Instant, how: AskEnd }).nullable(),
  /** Answered "later", and not asked again since: the day that was named for it, where one was; it may have come. */
  back: z.object({ day: Day.nullable(), due: z.boolean() }).nullable(),
});
export type Ask = Readonly<z.infer<typeof Ask>>;
