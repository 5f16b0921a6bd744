/** A line of a text: `[start, end)` without its break, `next` where the following one starts. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /**
   * Without quote marks and white space around it; at most 400 characters, enough to tell what a line is. Spaces are of
   * one kind, and what has no width or only turns the direction is left out.
   */
  readonly text: string;
  /** Where its words start, behind the marks. */
  readonly at: number;
  /** How many `>` stand before it. */
  readonly depth: number;
  readonly blank: boolean;
  /** Whether an encoding broke it, and it goes on below. */
  readonly soft: boolean;
};

const longest = 400;
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const wide = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const special = /[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060-\u2069\u3000\ufeff]/;
/** What is left of an encoding that nobody took off: "=20" at the end of a line, "=09" before it. */
const leftover = /^(?:=09|=20)+|(?:=20|=)$/g;

/** Some programs quote with a bar, or with initials before the mark; prompts and tables look nearly alike. */
const otherMark = /^ ?(?:(?!(?:SQL|DOS|CMD|PHP|IRB|PS)>)\p{Lu}{2,4}> |\|>? (?=[^|]{1,400}$))/u;

/** Whether a line can begin with such a mark, told by its first letters. */
const mayBeMarked = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < Math.min(end, start + 10); at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62 || code === 124) return true;
  }
  return false;
};

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 160 || code === 13 || isUnseen(code);
const isUnseen = (code: number): boolean =>
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

const levelled = (words: string): string => {
  const plain = special.test(words) ? words.replace(unseen, '').replace(wide, ' ') : words;
  return (plain.includes('=') ? plain.trim().replace(leftover, '').replaceAll('=09', ' ') : plain).trim();
};

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
      else if (code !== 32 && code !== 9 && code !== 160 && !isUnseen(code)) break;
      // Four spaces before a mark are code or a table, not a quote.
      else if (depth === 0 && at - start > 3) break;
    }
    if (depth === 0 && mayBeMarked(text, start, end)) {
      const mark = otherMark.exec(text.slice(start, Math.min(end, start + longest)));
      if (mark) {
        depth = 1;
        at = start + mark[0].length;
      }
    }
    const words = levelled(text.slice(depth > 0 ? at : start, Math.min(end, at + longest)));
    while (at < end && isSpace(text.charCodeAt(at))) at += 1;
    lines.push({
      start,
      end,
      next,
      at,
      text: words,
      depth,
      blank: words === '',
      soft: end - start > 60 && text.charCodeAt(end - 1) === 61,
    });
    start = next;
  }
  return lines;
};
