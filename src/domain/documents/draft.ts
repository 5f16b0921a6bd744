import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** Any text going up, kept while it is written. */
export const Draft = z.object({
  id: Id,
  title: z.string(),
  text: z.string(),
  reader: Id.nullable(),
  created: Instant,
  updated: Instant,
});
export type Draft = Readonly<z.infer<typeof Draft>>;
