import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** Where a person stands to the user. `unknown` until the user confirms; never inferred silently. */
export const standings = ['me', 'above', 'beside', 'unknown'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** A stakeholder: anyone the user meets or writes to. Written so that the person could read it. */
export const Person = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  addresses: z.array(z.string()),
  /** Names and handles the person also goes by, in the forms seen. */
  aliases: z.array(z.string()),
  /** Role in the user's words ("CFO"); empty when not known. */
  role: z.string(),
  standing: Standing,
  /** A list, group or machine address: never asked about, never on Today. */
  group: z.boolean(),
  /** One running Markdown note. */
  note: z.string(),
  created: Instant,
});
export type Person = Readonly<z.infer<typeof Person>>;
