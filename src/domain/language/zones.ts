import type { Span } from '../shared/span.ts';
import { greetingLength, isClosing, isDisclaimer, signatureStart } from './zones-edges.ts';
import { type QuoteHeader, quoteHeaderAt } from './zones-headers.ts';
import { type Line, linesOf } from './zones-lines.ts';

export type ZoneKind = 'newest' | 'greeting' | 'signature' | 'disclaimer' | 'header' | 'quoted' | 'forwarded';

/** A stretch of a message and what it is. `author` and `said` are the words of the header above a quoted part. */
export type Zone = Span & { readonly kind: ZoneKind; readonly author?: string; readonly said?: string };

type Stretch = { kind: ZoneKind; first: number; last: number; author?: string; said?: string };

const from = (header: QuoteHeader | null): { author?: string; said?: string } => ({
  ...(header?.author ? { author: header.author } : {}),
  ...(header?.said ? { said: header.said } : {}),
});

/** The end of a run of `>` lines that starts at `at`: blank lines and broken line ends between them belong to it. */
const endOfQuote = (lines: readonly Line[], at: number): number => {
  let last = at;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.depth > 0) {
      last = index;
      continue;
    }
    const before = lines[index - 1];
    const after = lines[index + 1];
    // A mail program broke a quoted line and left its rest without a mark.
    const torn =
      !line.blank && before && before.depth > 0 && before.end - before.start >= 58 && (after?.depth ?? 0) > 0;
    if (!torn || line.end - line.start > 60) break;
  }
  return last;
};

/** Message by message: whose lines are the newest author's, whose are quoted, and where each header stands. */
const stretchesOf = (lines: readonly Line[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let above: QuoteHeader | null = null;
  // Below an Outlook header, or an attribution without `>`, nothing is the newest author's any more.
  let handedOver = false;
  const push = (kind: ZoneKind, first: number, last: number, header: QuoteHeader | null): void => {
    const open = stretches.at(-1);
    if (open && open.kind === kind && kind !== 'header' && open.last === first - 1) open.last = last;
    else stretches.push({ kind, first, last, ...(kind === 'newest' ? {} : from(header)) });
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const earlier: ZoneKind = above?.forwarded ? 'forwarded' : 'quoted';
    if (line.depth > 0 && !handedOver) {
      // Apple Mail puts `>` before the attribution itself; it still says who is quoted below.
      above = quoteHeaderAt(lines, index) ?? above;
      const last = endOfQuote(lines, index);
      push('quoted', index, last, above);
      index = last;
      continue;
    }
    const header = quoteHeaderAt(lines, index);
    if (header) {
      push('header', header.first, header.last, header);
      index = header.last;
      above = header;
      let next = index + 1;
      while (next < lines.length && lines[next]?.blank) next += 1;
      if (!handedOver) handedOver = (lines[next]?.depth ?? 0) === 0;
      continue;
    }
    push(handedOver ? earlier : 'newest', index, index, above);
  }
  return stretches;
};

/** Cuts small print out of a stretch of the newest author's lines, paragraph by paragraph. */
const withoutSmallPrint = (text: string, lines: readonly Line[], stretch: Stretch): Stretch[] => {
  const parts: Stretch[] = [];
  let index = stretch.first;
  while (index <= stretch.last) {
    const first = index;
    while (index <= stretch.last && !lines[index]?.blank) index += 1;
    while (index <= stretch.last && lines[index]?.blank) index += 1;
    const last = index - 1;
    const words = text.slice(lines[first]?.start ?? 0, lines[last]?.end ?? 0).slice(0, 1500);
    const small = isDisclaimer(words.replace(/\s+/g, ' ').trim());
    const kind: ZoneKind = small ? 'disclaimer' : 'newest';
    const open = parts.at(-1);
    if (open?.kind === kind) open.last = last;
    else parts.push({ kind, first, last });
  }
  return parts;
};

const hasWords = (lines: readonly Line[], first: number, last: number): boolean => {
  for (let index = first; index <= last; index += 1) if (lines[index] && !lines[index]?.blank) return true;
  return false;
};

const endOf = (lines: readonly Line[], line: number): number => lines[line]?.next ?? 0;

/** Greeting, words and signature of one stretch of the newest author's lines, as spans. */
const edges = (
  text: string,
  lines: readonly Line[],
  part: Stretch,
  greets: boolean,
  signs: boolean,
  only: boolean,
): Zone[] => {
  let first = part.first;
  while (first <= part.last && lines[first]?.blank) first += 1;
  const opening = lines[first];
  if (!opening || first > part.last) return [];
  const whole = { start: lines[part.first]?.start ?? 0, end: endOf(lines, part.last) };
  const zones: Zone[] = [];
  let at = whole.start;
  let firstWords = first;
  if (greets) {
    const more = hasWords(lines, first + 1, part.last);
    const length = greetingLength(opening.text, more);
    const alone = length >= opening.text.length;
    // "Hello" as the whole message is the message.
    if (length > 0 && !(alone && only && !more)) {
      const indent = text.slice(opening.start, opening.end).search(/\S/);
      const end = alone ? endOf(lines, first) : opening.start + Math.max(0, indent) + length;
      zones.push({ kind: 'greeting', start: at, end });
      at = end;
      firstWords = alone ? first + 1 : first;
    }
  }
  let signature = signs && firstWords <= part.last ? signatureStart(lines, firstWords, part.last) : -1;
  // "Thanks!" as the whole answer is the answer.
  if (signature !== -1 && !hasWords(lines, firstWords, signature - 1) && isClosing(lines[signature]?.text ?? '')) {
    if (zones.length === 0 || /thank|thx|danke|merci|gracias/i.test(lines[signature]?.text ?? '')) signature += 1;
  }
  if (signature !== -1 && signature <= part.last && hasWords(lines, signature, part.last)) {
    const start = Math.max(at, lines[signature]?.start ?? at);
    if (start > at) zones.push({ kind: 'newest', start: at, end: start });
    zones.push({ kind: 'signature', start, end: whole.end });
  } else if (whole.end > at) zones.push({ kind: 'newest', start: at, end: whole.end });
  return zones;
};

/**
 * Tells the newest author's own words from greeting, signature, small print, headers and earlier messages.
 * The zones follow one another and cover the whole text. Time grows in step with its length.
 */
export const zonesOf = (text: string): readonly Zone[] => {
  const lines = linesOf(text);
  const parts = stretchesOf(lines).flatMap((stretch) =>
    stretch.kind === 'newest' ? withoutSmallPrint(text, lines, stretch) : [stretch],
  );
  const own = parts.filter((part) => part.kind === 'newest' && hasWords(lines, part.first, part.last));
  const written = new Set(own);
  const zones: Zone[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'newest' && written.has(part)) {
      const followed = part === own.at(-1) || parts[index + 1]?.kind === 'disclaimer';
      zones.push(...edges(text, lines, part, part === own[0], followed, own.length === 1));
      continue;
    }
    const { first, last, ...rest } = part;
    const span = { start: lines[first]?.start ?? 0, end: endOf(lines, last) };
    const before = zones.at(-1);
    // White space between two zones belongs to the one above it.
    if (part.kind === 'newest' && before) zones[zones.length - 1] = { ...before, end: span.end };
    else zones.push({ ...rest, ...span });
  }
  return zones;
};

/** The newest author's own words: what is left without greeting, signature, small print and everybody else's words. */
export const newestOf = (text: string): readonly Span[] =>
  zonesOf(text)
    .filter((zone) => zone.kind === 'newest' && text.slice(zone.start, zone.end).trim() !== '')
    .map(({ start, end }) => ({ start, end }));
