import type { Span } from '../shared/span.ts';
import type { Instant } from '../shared/time.ts';
import { authorsOf } from './zones-authors.ts';
import { greetingLength, isDisclaimer, signatureStart } from './zones-edges.ts';
import { type Line, linesOf } from './zones-lines.ts';
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

/** Paragraphs of `mine` (places in `lines`) that are no small print. */
const withoutSmallPrint = (text: string, lines: readonly Line[], mine: readonly number[]): number[] => {
  const kept: number[] = [];
  let at = 0;
  while (at < mine.length) {
    const first = at;
    while (at < mine.length && !lines[mine[at] ?? 0]?.blank) at += 1;
    while (at < mine.length && lines[mine[at] ?? 0]?.blank) at += 1;
    const paragraph = mine.slice(first, at);
    const words = text
      .slice(lines[paragraph[0] ?? 0]?.start ?? 0, lines[paragraph.at(-1) ?? 0]?.end ?? 0)
      .slice(0, 1500)
      .replace(/[\s>]+/g, ' ')
      .trim();
    if (!isDisclaimer(words)) kept.push(...paragraph);
  }
  return kept;
};

/** Where a line's words start, behind its quote marks. */
const wordsStart = (text: string, line: Line): number => {
  let at = line.start;
  while (at < line.end && /[\s>\u00a0]/.test(text[at] ?? '')) at += 1;
  return at;
};

const areasOf = (text: string, lines: readonly Line[], mine: readonly number[]): Span[] => {
  const kept = withoutSmallPrint(text, lines, mine);
  const own = kept.map((place) => lines[place]).filter((line) => line !== undefined);
  let first = own.findIndex((line) => !line.blank);
  if (first === -1) return [];
  const written = own.filter((line) => !line.blank).length;
  const opening = own[first];
  let skip = 0;
  if (opening) {
    const length = greetingLength(opening.text, written > 1);
    if (length >= opening.text.length && written > 1) first += 1;
    else if (length < opening.text.length) skip = length;
  }
  const signature = signatureStart(own, first, own.length - 1);
  const end = signature === -1 || signature <= first ? own.length : signature;
  const areas: Span[] = [];
  let before = -2;
  for (let index = first; index < end; index += 1) {
    const line = own[index];
    const place = kept[index] ?? 0;
    if (!line) continue;
    const start = wordsStart(text, line) + (index === first ? skip : 0);
    const open = areas.at(-1);
    // Marked lines are spans of their own: the marks between them are nobody's words.
    if (open && place === before + 1 && line.depth === 0) areas[areas.length - 1] = { ...open, end: line.end };
    else if (!line.blank) areas.push({ start, end: line.end });
    before = place;
  }
  return areas.flatMap(({ start, end }) => {
    const trimmed = text.slice(start, end).trimEnd().length;
    return trimmed > 0 ? [{ start, end: start + trimmed }] : [];
  });
};

/**
 * Tells who said what when in a mail: every message it holds, in the order of the text, which is newest first; index 0 is
 * the newest and is there always, without areas where nothing of it is left. `written` is when the mail as a whole was
 * written; it settles days that could mean two. Spans are UTF-16 offsets; the areas of all messages never overlap.
 * Nothing is made up: what a header leaves open is null. Never throws; time grows in step with the length of the text.
 */
export const messagesIn = (text: string, written?: Instant): readonly Message[] => {
  const lines = linesOf(text);
  const { messages, of, isHeader } = authorsOf(lines);
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
  return messages.map(({ header, depth, forwarded }, index): Message => {
    const name = header?.author !== undefined && header.author !== header.address ? header.author : null;
    const address = header?.address ?? null;
    const saidWords = header?.said ?? null;
    return {
      author: name === null && address === null ? null : { name, address },
      saidWords,
      said: saidWords === null ? null : saidIn(saidWords, written),
      depth,
      forwarded,
      mixed: false,
      areas: areasOf(text, lines, linesBy[index] ?? []),
      span: spans[index] ?? { start: 0, end: 0 },
    };
  });
};
