import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import { PartState, ProposalWords, ReadFrom } from './proposal.ts';

/** What speaks against a proposal, or what will be asked of it. */
export const Objection = z.object({
  id: Id,
  sort: z.enum(['objection', 'question']),
  /** Whose it is; null where nobody in particular, or no longer anybody. */
  person: Id.nullable(),
  words: ProposalWords.min(1),
  /** What of it is right. */
  valid: ProposalWords,
  answer: ProposalWords,
  /** How the answer would be tested. */
  test: ProposalWords,
  /** Who finds it out, and by when. */
  assigned: Id.nullable(),
  due: Day.nullable(),
  fact: Id.nullable(),
  /** The name under which it was proposed (`concern:…`, `asked:…`); empty for the user's own. */
  about: z.string().max(300),
  from: ReadFrom,
  state: PartState,
  made: Instant,
  updated: Instant,
});
export type Objection = Readonly<z.infer<typeof Objection>>;
