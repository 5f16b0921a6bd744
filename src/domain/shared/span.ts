import { z } from 'zod';

export { overlaps, trimmed, within } from './extent.ts';

/** A stretch of a text in UTF-16 code units, end exclusive: `text.slice(start, end)`. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = Readonly<z.infer<typeof Span>>;
