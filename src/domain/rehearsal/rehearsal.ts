import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** A concern the role speaks for, as it stands on file or as the user stated it; never a guess at what somebody is like. */
export const Concern = z.object({
  /** What it rests on: `position:<fact>`, `asked:<fact>`, `right`; of the user's own `own:1`. Kept for good within a rehearsal. */
  key: z.string().min(1),
  words: z.string().min(1),
  /** What the role asks first for it. */
  question: z.string().min(1),
  /** The answer that was prepared when it began; empty for none. */
  prepared: z.string().default(''),
  sources: z.array(LineSource),
});
export type Concern = Readonly<z.infer<typeof Concern>>;

/** So much may be said in one turn: about two minutes of talk. */
export const longestTurn = 2000;

export const Turn = z.object({
  number: z.number().int().nonnegative(),
  by: z.enum(['you', 'role', 'pause']),
  words: z.string(),
  /** The concern it speaks to; empty for none. */
  concern: z.string(),
  at: Instant,
});
export type Turn = Readonly<z.infer<typeof Turn>>;

/** A hard talk practised in writing against a role. How long words may be is asked where they come in: names that are replaced make them longer. What it is judged by is told anew from its turns. */
export const Rehearsal = z.object({
  id: Id,
  person: Id.nullable(),
  draft: Id.nullable(),
  moment: Id.nullable(),
  /** The proposal it is rehearsed for. */
  proposal: Id.nullable().default(null),
  topic: z.string().min(1),
  concerns: z.array(Concern),
  opened: Instant,
  ended: Instant.nullable(),
  learnt: z.string(),
  turns: z.array(Turn),
});
export type Rehearsal = Readonly<z.infer<typeof Rehearsal>>;
