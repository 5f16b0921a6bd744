import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';
import { Due } from './fact.ts';

/** What later words say of a fact: it was done, its day was moved, it is off, it was said otherwise, or it was said once more. */
export const changeKinds = ['kept', 'moved', 'dropped', 'corrected', 'repeated'] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** Later words about a fact that is there already, instead of a second fact. Proposed, then accepted, like a fact. */
export const FactChange = z.object({
  id: Id,
  fact: Id,
  what: ChangeKind,
  source: Id,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  said: Instant,
  learned: Instant,
  /** The new day of a fact that was moved; null where the words name none. */
  due: Due.nullable(),
  confidence: z.number().min(0).max(1),
  /** One sentence: why this was read so, and as being about that fact. */
  reason: z.string(),
  state: z.enum(['proposed', 'accepted', 'rejected']),
});
export type FactChange = Readonly<z.infer<typeof FactChange>>;
