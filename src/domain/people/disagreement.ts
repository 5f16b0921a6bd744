import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

const words = z.string().max(2000);

/** A matter that two see differently, or a talk that grew tense; every answer may be empty until the user has it. */
export const Disagreement = z.object({
  id: Id,
  person: Id,
  kind: z.enum(['disagreement', 'tension']),
  /** What it is about. */
  topic: words.min(1),
  /** Their view, in words they would accept. */
  theirView: words,
  /** The kindest reading under which what they said makes sense. */
  charitable: words,
  /** What of it is right. */
  valid: words,
  sharedGoal: words,
  /** What it changed in the own plan. */
  changed: words,
  /** What lies under it, as far as they said so. */
  concern: words,
  /** The day to come back to it. */
  backOn: Day.nullable(),
  /** The words it began with. */
  fact: Id.nullable(),
  opened: Instant,
  /** When what it is about, or its kind, was changed last; absent where they never were. */
  named: Instant.optional(),
  closed: Instant.nullable(),
  updated: Instant,
});
export type Disagreement = Readonly<z.infer<typeof Disagreement>>;
