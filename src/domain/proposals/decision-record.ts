import { z } from 'zod';
import { AskEnd } from '../evaluation/ask-answer.ts';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import { ProposalWords } from './proposal.ts';

/** What was decided on a proposal, and why. It is never edited: another record takes its place, and both stay. */
export const DecisionRecord = z.object({
  id: Id,
  /** The record whose place it takes. */
  supersedes: Id.nullable(),
  how: AskEnd,
  words: ProposalWords.min(1),
  option: Id.nullable(),
  /** What the option was called when it was decided. */
  optionName: z.string().max(200),
  /** Who decided. */
  person: Id.nullable(),
  day: Day,
  reasons: ProposalWords,
  /** What was given up for it, or who saw it differently, in words they would accept. */
  givenUp: ProposalWords,
  expected: ProposalWords,
  learnt: ProposalWords,
  /** The day on which it is to be looked at again. */
  reviewOn: Day.nullable(),
  /** The decision on file that it is. */
  fact: Id.nullable(),
  moment: Id.nullable(),
  /** The day on which it was last looked at again. */
  reviewed: Day.nullable(),
  /** What was seen then; of several times one line for each. */
  seen: z.string(),
  /** When it is to be looked at once more, said when it was looked at. */
  nextOn: Day.nullable(),
  made: Instant,
});
export type DecisionRecord = Readonly<z.infer<typeof DecisionRecord>>;
