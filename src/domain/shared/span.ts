import { z } from 'zod';

/** A stretch of a text in UTF-16 code units, end exclusive: `text.slice(start, end)`. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = Readonly<z.infer<typeof Span>>;

/** The words a span covers. */
export const quoteOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The span without white space at either end. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};
