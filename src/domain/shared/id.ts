import { z } from 'zod';

/** An opaque name of one record; made by `context.newId()`, never by the domain. */
export const Id = z.string().min(1).max(64);
export type Id = z.infer<typeof Id>;
