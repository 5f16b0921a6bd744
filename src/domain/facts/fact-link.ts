import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** `one` serves `other`: own work (`one`) a priority (`other`). Accepted or rejected by the user; a proposal is never kept. */
export const FactLink = z.object({
  one: Id,
  other: Id,
  what: z.enum(['serves']),
  state: z.enum(['accepted', 'rejected']),
  at: Instant,
});
export type FactLink = Readonly<z.infer<typeof FactLink>>;
