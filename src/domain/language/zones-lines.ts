/** A line of a text: `[start, end)` without its break, `next` where the following one starts. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Without quote marks and white space around it; at most 400 characters, enough to tell what a line is. */
  readonly text: string;
  /** How many `>` stand before it. */
  readonly depth: number;
  readonly blank: boolean;
};

const longest = 400;

/** The lines of a text in order, each looked at once. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end + 1;
    if (end === -1) end = text.length;
    if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
    let at = start;
    let depth = 0;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 62) depth += 1;
      else if (code !== 32 && code !== 9 && code !== 160) break;
      // Four spaces before a mark are code or a table, not a quote.
      else if (depth === 0 && at - start > 3) break;
    }
    const words = text.slice(depth > 0 ? at : start, Math.min(end, at + longest)).trim();
    lines.push({ start, end, next, text: words, depth, blank: words === '' });
    start = next;
  }
  return lines;
};
