import type { Span } from '../shared/span.ts';
import { withAnswers } from './zones-answers.ts';
import { type Authors, authorsOf } from './zones-authors.ts';
import { type Line, linesOf } from './zones-lines.ts';
import { type Part, partsOf } from './zones-parts.ts';

export type ZoneKind = 'newest' | 'greeting' | 'signature' | 'disclaimer' | 'header' | 'quoted' | 'forwarded';

/** A stretch of a message and what it is. `author` and `said` are the words of the header above a quoted part. */
export type Zone = Span & { readonly kind: ZoneKind; readonly author?: string; readonly said?: string };

/** A line's part in its own message, whoever wrote that, or that it introduces one. */
export type LinePart = Part | 'header';

/** A mail read once: its lines, whose they are, what each is to its message, and how much of each message's first line greets. */
export type ReadLines = {
  readonly lines: readonly Line[];
  readonly authors: Authors;
  readonly parts: readonly LinePart[];
  readonly opens: readonly number[];
  /** Messages in which words of somebody else may stand without a mark. */
  readonly mixed: readonly boolean[];
  /** How many characters of an answer's first line are the name or the sign it bears. */
  readonly tags: ReadonlyMap<number, number>;
  /** How many characters of a line are words, where small print stands behind them on it. */
  readonly ends: ReadonlyMap<number, number>;
};

/** A blank line belongs to the line above; one of marks alone to the closing or greeting that begins right below it. */
const withBlanks = (lines: readonly Line[], parts: LinePart[]): void => {
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const line = lines[place];
    if (!line?.blank || line.depth === 0 || parts[place] === 'header') continue;
    const below = parts[place + 1];
    parts[place] =
      below === undefined || below === 'header' || below === 'disclaimer' || lines[place + 1]?.blank ? 'words' : below;
  }
  for (const [place, line] of lines.entries()) {
    if (line.blank && line.depth === 0) parts[place] = parts[place - 1] ?? 'words';
  }
};

const partsIn = (
  lines: readonly Line[],
  authors: Authors,
): { parts: LinePart[]; opens: number[]; ends: Map<number, number> } => {
  const ends = new Map<number, number>();
  const parts: LinePart[] = lines.map(() => 'words');
  const opens: number[] = [];
  const mine: number[][] = authors.messages.map(() => []);
  for (const [place, message] of authors.of.entries()) {
    if (authors.isHeader[place]) parts[place] = 'header';
    else mine[message]?.push(place);
  }
  for (const places of mine) {
    const own = places.map((place) => lines[place]).filter((line) => line !== undefined);
    const read = partsOf(own);
    for (const [index, place] of places.entries()) parts[place] = read.of[index] ?? 'words';
    for (const [index, length] of read.ends) ends.set(places[index] ?? -1, length);
    opens.push(read.opens);
  }
  withBlanks(lines, parts);
  return { parts, opens, ends };
};

/** Reads a mail line by line. Time grows in step with its length. */
export const readLines = (text: string): ReadLines => {
  const lines = linesOf(text);
  const first = authorsOf(lines);
  const read = partsIn(lines, first);
  const { authors, mixed, tags } = withAnswers(
    lines,
    first,
    (place) => read.parts[place] === 'words',
    (place) => read.parts[place] === 'closing' || read.parts[place] === 'signature',
  );
  const changed = authors.of.some((message, place) => message !== first.of[place]);
  // Answers are read where they stand, not as the end of their author's mail.
  return {
    lines,
    authors,
    mixed,
    tags,
    ...read,
    parts: changed ? answersAsWords(first, authors, read.parts) : read.parts,
  };
};

const answersAsWords = (first: Authors, authors: Authors, parts: readonly LinePart[]): LinePart[] =>
  parts.map((part, place) => (authors.of[place] === first.of[place] ? part : 'words'));

const zoneKinds: Readonly<Record<Part, ZoneKind>> = {
  words: 'newest',
  greeting: 'greeting',
  closing: 'signature',
  signature: 'signature',
  disclaimer: 'disclaimer',
};

/** The zone of a line: the newest author's by their parts, everybody else's as quoted or passed on. */
const kindOf = ({ lines, authors, parts }: ReadLines, place: number): ZoneKind => {
  const message = authors.of[place] ?? 0;
  const part = parts[place] ?? 'words';
  if (message === 0) return part === 'header' ? 'header' : zoneKinds[part];
  const root = authors.roots[message] ?? message;
  const shown = lines[place]?.depth === 0 || authors.messages[message]?.header?.flat;
  if (part === 'header' && root === message && shown) return 'header';
  return authors.messages[root]?.forwarded ? 'forwarded' : 'quoted';
};

/** How far so many characters of a line's words, a greeting for one, reach from the start of the line; 0 where they don't. */
const reachIn = (text: string, line: Line, opens: number): number => {
  if (opens === 0) return 0;
  const indent = Math.max(0, text.slice(line.start, line.end).search(/\S/));
  // What has no width is not in the line as it was read.
  return text.startsWith(line.text.slice(0, opens), line.start + indent) ? indent + opens : 0;
};

type Open = Zone & { readonly root: number };

/**
 * Tells the newest author's own words from greeting, signature, small print, headers and earlier messages.
 * The zones follow one another and cover the whole text. Time grows in step with its length.
 */
export const zonesOf = (text: string): readonly Zone[] => {
  const read = readLines(text);
  const { lines, authors, opens } = read;
  const zones: Open[] = [];
  let spoke = false;
  const add = (kind: ZoneKind, root: number, start: number, end: number): void => {
    const above = zones.at(-1);
    if (above?.kind === kind && above.root === root) {
      zones[zones.length - 1] = { ...above, end };
      return;
    }
    if (end <= start) return;
    const header = root === 0 ? null : authors.messages[root]?.header;
    const author = header?.author ? { author: header.author } : {};
    const said = header?.said ? { said: header.said } : {};
    zones.push({ kind, start, end, root, ...author, ...said });
  };
  for (const [place, line] of lines.entries()) {
    const message = authors.of[place] ?? 0;
    const root = authors.roots[message] ?? message;
    const above = zones.at(-1);
    // White space between two zones belongs to the one above it.
    if (line.blank && line.depth === 0 && above) {
      zones[zones.length - 1] = { ...above, end: line.next };
      continue;
    }
    let { start } = line;
    const kind = kindOf(read, place);
    if (kind === 'newest' && !spoke && !line.blank) {
      spoke = true;
      const greeting = reachIn(text, line, opens[0] ?? 0);
      if (greeting > 0) {
        if (above?.kind === 'newest') zones[zones.length - 1] = { ...above, kind: 'greeting' };
        add('greeting', root, start, start + greeting);
        start += greeting;
      }
    }
    const reach = kind === 'newest' ? reachIn(text, line, read.ends.get(place) ?? 0) : 0;
    add(kind, root, start, reach > 0 ? line.start + reach : line.next);
    if (reach > 0) add('disclaimer', root, line.start + reach, line.next);
  }
  return zones.map(({ root: _root, ...zone }) => zone);
};

/** The newest author's own words: what is left without greeting, signature, small print and everybody else's words. */
export const newestOf = (text: string): readonly Span[] =>
  zonesOf(text)
    .filter((zone) => zone.kind === 'newest' && text.slice(zone.start, zone.end).trim() !== '')
    .map(({ start, end }) => ({ start, end }));
