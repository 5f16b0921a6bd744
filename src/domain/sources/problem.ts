import { z } from 'zod';

/** Trouble in the user's material. A value, never an exception: the rest of the material still comes in. */
export const Problem = z.object({
  /** What it is about, in words the user knows: a file name, "mail 12", a subject. */
  item: z.string(),
  /** What happened and what to do, one sentence. */
  what: z.string(),
});
export type Problem = Readonly<z.infer<typeof Problem>>;
