import type { Span } from '../shared/span.ts';
import type { Instant } from '../shared/time.ts';
import { type LinePart, type ReadLines, readLines } from './zones.ts';
import type { Line } from './zones-lines.ts';
import { saidIn } from './zones-said.ts';

/** One message that a mail holds: the newest one, or one that is quoted or passed on in it. */
export type Message = {
  /**
   * Who wrote it, as far as its header says: a name, an address in small letters, or both. Null for the newest, whose
   * author the text does not name, and for quoted words without a header.
   */
  readonly author: { readonly name: string | null; readonly address: string | null } | null;
  /** The words of the header that say when; null where it says nothing. */
  readonly saidWords: string | null;
  /**
   * What those words mean: an ISO instant where they give an offset, otherwise the day (`2026-03-12`); null where they
   * could mean two days, or none.
   */
  readonly said: string | null;
  /** 0 for the newest, 1 for what it quotes, 2 for what that quotes. */
  readonly depth: number;
  /** Whether it was passed on, and not answered. */
  readonly forwarded: boolean;
  /**
   * Whether words of somebody else may stand between its own without a mark, as the message above announces
   * ("my answers below in red"): not evidence about its author alone.
   */
  readonly mixed: boolean;
  /** Its own words in the order of the text, without headers, greeting, closing, signature, small print and what it quotes. */
  readonly areas: readonly Span[];
  /** From its header to its last word; what stands in between may be of other messages. */
  readonly span: Span;
};

/** The stretches of a message's own words; lines that follow one another are one, unless marks stand between them. */
const areasOf = (
  text: string,
  { lines, parts, opens, tags, ends }: ReadLines,
  message: number,
  mine: readonly number[],
): Span[] => {
  const areas: Span[] = [];
  let before = -2;
  for (const place of mine) {
    const line = lines[place];
    if (!line || line.blank || parts[place] !== 'words') continue;
    const words = line.at;
    const tag = tags.get(place) ?? 0;
    let start = tag > 0 && text.startsWith(line.text.slice(0, tag), words) ? words + tag : words;
    while (start < line.end && /\s/.test(text[start] ?? '')) start += 1;
    if (before === -2) {
      const greeting = opens[message] ?? 0;
      // What has no width is not in the line as it was read.
      if (greeting > 0 && text.startsWith(line.text.slice(0, greeting), start)) start += greeting;
      while (start < line.end && /\s/.test(text[start] ?? '')) start += 1;
    }
    const length = ends.get(place) ?? 0;
    const isCut = length > 0 && text.startsWith(line.text.slice(0, length), words);
    const end = isCut ? words + length : line.start + text.slice(line.start, line.end).trimEnd().length;
    const open = areas.at(-1);
    if (open && goesOn(lines, parts, before, place)) areas[areas.length - 1] = { ...open, end };
    else if (end > start) areas.push({ start, end });
    // Small print stands between what it ends and what comes below.
    before = isCut ? -1 : place;
  }
  return areas;
};

/** Whether only blank lines stand between two lines of words that have no marks. */
const goesOn = (lines: readonly Line[], parts: readonly LinePart[], before: number, place: number): boolean => {
  if (before < 0 || (lines[place]?.depth ?? 0) > 0 || (lines[before]?.depth ?? 0) > 0) return false;
  for (let at = before + 1; at < place; at += 1) if (!lines[at]?.blank || lines[at]?.depth !== 0) return false;
  return parts[before] === 'words';
};

/**
 * Tells who said what when in a mail: every message it holds, in the order of the text, which is newest first; index 0 is
 * the newest and is there always, without areas where nothing of it is left. `written` is when the mail as a whole was
 * written; it settles days that could mean two. Spans are UTF-16 offsets; the areas of all messages never overlap.
 * Nothing is made up: what a header leaves open is null. Never throws; time grows in step with the length of the text.
 */
export const messagesIn = (text: string, written?: Instant): readonly Message[] => {
  const read = readLines(text);
  const { lines } = read;
  const { messages, of, isHeader } = read.authors;
  const linesBy: number[][] = messages.map(() => []);
  const spans: ({ start: number; end: number } | undefined)[] = messages.map(() => undefined);
  for (const [place, message] of of.entries()) {
    const line = lines[place];
    if (!line) continue;
    if (!isHeader[place]) linesBy[message]?.push(place);
    if (line.blank) continue;
    const open = spans[message];
    if (open) open.end = line.end;
    else spans[message] = { start: line.start, end: line.end };
  }
  return messages.map(({ header, named, depth, forwarded }, index): Message => {
    const name = header?.author !== undefined && header.author !== header.address ? header.author : (named ?? null);
    const address = header?.address ?? null;
    const saidWords = header?.said ?? null;
    let said: string | null | undefined;
    return {
      author: name === null && address === null ? null : { name, address },
      saidWords,
      // Of most messages nobody asks.
      get said() {
        if (said === undefined) said = saidWords === null ? null : saidIn(saidWords, written, header?.foreign);
        return said;
      },
      depth,
      forwarded,
      mixed: read.mixed[index] ?? false,
      areas: areasOf(text, read, index, linesBy[index] ?? []),
      span: spans[index] ?? { start: 0, end: 0 },
    };
  });
};
