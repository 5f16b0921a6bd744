import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/** How sure the user is of what they expect, in words: no figure is ever put on what somebody will do. */
export const surenesses = ['hardly', 'unlikely', 'even', 'likely', 'sure'] as const;
export const Sureness = z.enum(surenesses);
export type Sureness = z.infer<typeof Sureness>;

/** What the user expects before a talk, an ask or a milestone, and what came. */
export const Prediction = z.object({
  id: Id,
  person: Id.nullable(),
  fact: Id.nullable(),
  moment: Id.nullable(),
  initiative: Id.nullable(),
  /** The proposal whose decision it is expected of. */
  proposal: Id.nullable().optional(),
  words: z.string().min(1).max(2000),
  sure: Sureness,
  /** By when it will be known. */
  by: Day.nullable(),
  made: Instant,
  /** `void`: it can no longer be told. */
  came: z
    .object({
      /** When it was said, in the last word on it. */
      at: Instant,
      what: z.enum(['yes', 'no', 'partly', 'void']),
      learnt: z.string().max(2000),
      /** When what was learnt was said, where that was later. */
      learntAt: Instant.optional(),
    })
    .nullable(),
});
export type Prediction = Readonly<z.infer<typeof Prediction>>;
