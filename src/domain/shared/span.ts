import { z } from 'zod';

export { overlaps, trimmed } from './extent.ts';

/** A stretch of a text in UTF-16 code units, end exclusive: `text.slice(start, end)`. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = Readonly<z.infer<typeof Span>>;

/** The words a span covers. */
export const quoteOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether `inner` lies wholly inside `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
