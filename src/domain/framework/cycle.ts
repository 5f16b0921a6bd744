import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import { SixStep } from './six-steps.ts';

const words = z.string().max(2000);

/** One thing planned in a round, in the user's words or as it was proposed. */
export const PlanItem = z.object({
  id: Id,
  step: SixStep,
  words: words.min(1),
  /** The name under which it was proposed (`step:<person>:<kind>:<fact>`); empty for the user's own. */
  about: z.string().max(200),
  fact: Id.nullable(),
  /** The day the user set for it. */
  on: Day.nullable(),
  made: Instant,
  /** When it was done or let go, and why; null while it is open. */
  ended: z.object({ at: Instant, how: z.enum(['done', 'dropped']), why: words }).nullable(),
});
export type PlanItem = Readonly<z.infer<typeof PlanItem>>;

/**
 * A dated round of the method with one person above: it opens with an assessment, carries a plan, is looked at on a day, and
 * closes with what changed. The assessments are not kept: they are told anew, as of its days. `first-days`: the first thirty
 * days with somebody new.
 */
export const Cycle = z.object({
  id: Id,
  person: Id,
  kind: z.enum(['round', 'first-days']),
  /** What should be different in the end; may be empty. */
  aim: words,
  opened: Instant,
  lookBack: Day,
  closed: Instant.nullable(),
  /** What was learnt, said when it closes; one that was opened again keeps it. */
  learnt: words,
  /** When that was said; null for nothing. */
  learntAt: Instant.nullable(),
  updated: Instant,
  plan: z.array(PlanItem),
});
export type Cycle = Readonly<z.infer<typeof Cycle>>;
