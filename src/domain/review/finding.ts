import { z } from 'zod';
import { LineSource } from '../documents/line.ts';

export const Severity = z.enum(['error', 'warning', 'advice']);
export type Severity = z.infer<typeof Severity>;

/** Replace `[start, end)` of the text by `text`; UTF-16 offsets into the text as reviewed. */
export const Edit = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
});
export type Edit = Readonly<z.infer<typeof Edit>>;

/** A safe change: words are moved, cut or softened, never invented. Its edits do not overlap. */
export const Fix = z.object({ label: z.string(), edits: z.array(Edit) });
export type Fix = Readonly<z.infer<typeof Fix>>;

/** What review says of one place in a draft. */
export const Finding = z.object({
  rule: z.string(),
  severity: Severity,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  /** What is seen, short ("The point comes late"). */
  message: z.string(),
  /** Why it matters and what to do, one or two sentences, about these words. */
  why: z.string(),
  fixes: z.array(Fix),
  /** The evidence card of its rule, where it has one. */
  card: z.string().optional(),
  /** What is on file that the finding rests on; absent where it rests on the draft alone. */
  basis: z.array(LineSource).optional(),
});
export type Finding = Readonly<z.infer<typeof Finding>>;

/** A line that this reader has not been told, ready to be put in with one key; its words are those on file. */
export const Offer = z.object({
  /** Bad news or an open risk they were never told; work of the writer's that never reached them. */
  kind: z.enum(['news', 'work']),
  /** Of the fact it tells. */
  fact: z.string(),
  /** The line as it would stand in the draft. */
  text: z.string(),
  why: z.string(),
  fix: Fix,
  basis: z.array(LineSource),
});
export type Offer = Readonly<z.infer<typeof Offer>>;
