import { type QuoteHeader, quoteHeaderAt } from './zones-headers.ts';
import type { Line } from './zones-lines.ts';

/** One message of a mail: whose header introduces it, and how many hands it came through. */
export type Told = {
  readonly header: QuoteHeader | null;
  /** 0 for the newest, 1 for what it quotes, 2 for what that quotes. */
  readonly depth: number;
  readonly forwarded: boolean;
  /** The name that an answer within another message bears. */
  readonly named?: string;
};

/** Whose each line is: `of[line]` is a place in `messages`, `isHeader[line]` says that it introduces that message. */
export type Authors = {
  readonly messages: readonly Told[];
  readonly of: readonly number[];
  readonly isHeader: readonly boolean[];
  /** The message that a reader sees each one in: its own, or the outermost that quotes it with marks. */
  readonly roots: readonly number[];
  /** How many `>` stand before each message's lines. */
  readonly levels: readonly number[];
};

const nextWritten = (lines: readonly Line[], at: number): Line | undefined => {
  for (let index = at; index < lines.length; index += 1) if (!lines[index]?.blank) return lines[index];
  return undefined;
};

/** A mail program broke a quoted line and left its rest without a mark. */
const isTorn = (lines: readonly Line[], at: number): boolean => {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || !after || line.blank || before.blank) return false;
  return (
    before.depth > line.depth &&
    !/[:：]$/.test(line.text) &&
    before.end - before.start >= 58 &&
    after.depth > line.depth &&
    line.end - line.start <= 60
  );
};

/** Tells line by line who wrote it: by the headers, and by how many `>` stand before it. */
export const authorsOf = (lines: readonly Line[]): Authors => {
  const messages: Told[] = [{ header: null, depth: 0, forwarded: false }];
  const of: number[] = [];
  const isHeader: boolean[] = [];
  const roots: number[] = [0];
  const levels: number[] = [0];
  // Which message stands at so many `>`; a header below which nothing is marked takes the level over.
  const at: (number | undefined)[] = [0];
  const spoken = new Set<number>();
  const below = (level: number): number => {
    for (let step = Math.min(level, at.length) - 1; step >= 0; step -= 1) {
      const found = at[step];
      if (found !== undefined) return found;
    }
    return 0;
  };
  const begin = (header: QuoteHeader | null, parent: number, level: number): number => {
    messages.push({
      header,
      depth: (messages[parent]?.depth ?? 0) + 1,
      forwarded: header?.forwarded ?? messages[parent]?.forwarded ?? false,
    });
    const outer = level === 0 ? undefined : at[0] !== 0 ? at[0] : at.slice(1, level).find((each) => each !== undefined);
    levels.push(level);
    roots.push(outer === undefined ? messages.length - 1 : (roots[outer] ?? outer));
    return messages.length - 1;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (isTorn(lines, index) || (line.blank && line.depth === 0)) {
      of.push(of[index - 1] ?? 0);
      isHeader.push(false);
      continue;
    }
    const header = quoteHeaderAt(lines, index);
    if (header) {
      const next = nextWritten(lines, header.last + 1);
      const depth = header.flat ? 0 : line.depth;
      const deeper = (next?.depth ?? 0) > depth;
      const level = deeper ? depth + 1 : depth;
      const here = at[level];
      // Apple Mail puts `>` before the attribution itself: nobody spoke at this level yet.
      const parent = here !== undefined && (!deeper || level === 0) && spoken.has(here) ? here : below(level);
      const message = begin(header, level === 0 ? (here ?? 0) : parent, level);
      at.length = Math.min(at.length, level + 1);
      at[level] = message;
      for (; index <= header.last; index += 1) {
        of.push(message);
        isHeader.push(true);
      }
      index -= 1;
      continue;
    }
    if (at[line.depth] === undefined) {
      const parent = below(line.depth);
      at[line.depth] = begin(null, parent, line.depth);
    }
    const message = at[line.depth] ?? 0;
    if (!line.blank) spoken.add(message);
    of.push(message);
    isHeader.push(false);
  }
  return { messages, of, isHeader, roots, levels };
};
