import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** Where words came from: `id` names the source record, `quote` stands in it letter for letter. */
export const LineSource = z.object({
  quote: z.string(),
  kind: z.enum(['mail', 'capture', 'debrief', 'transcript', 'draft', 'note']),
  date: Instant,
  id: Id,
  /** The fact the line rests on; null when it rests on a record as a whole. */
  fact: Id.nullable(),
  /** Who said it, as shown in the margin; empty when unknown. */
  who: z.string(),
});
export type LineSource = Readonly<z.infer<typeof LineSource>>;

/** A generated line: a fixed frame around words somebody said, with its source map. */
export const Line = z.object({
  text: z.string(),
  sources: z.array(LineSource),
  /** So many of its first letters are stressed: what it speaks of. */
  strong: z.number().int().positive().optional(),
  /** It says what is owed, and nobody has accepted yet that it is. */
  proposed: z.literal(true).optional(),
});
export type Line = Readonly<z.infer<typeof Line>>;
