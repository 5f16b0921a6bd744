/** From `start` to `end`, end exclusive, in UTF-16 code units: the shape of a `Span` where nothing needs to be checked at run time. */
export type Extent = { readonly start: number; readonly end: number };

/** Whether two extents share at least one character. */
export const overlaps = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const within = (inner: Extent, outer: Extent): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The extent without white space at either end. */
export const trimmed = (text: string, extent: Extent): Extent => {
  let { start, end } = extent;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};
