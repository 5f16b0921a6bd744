import type { Span } from '../shared/span.ts';
import { type Zone, zonesOf } from './zones.ts';
import { linesOf } from './zones-lines.ts';

/** `words` are the newest author's; `context` is the quoted text right above an answer given in between. */
export const partKinds = ['words', 'context', 'quoted', 'forwarded', 'signature', 'disclaimer'] as const;
export type PartKind = (typeof partKinds)[number];

/** A stretch of a mail as it is read: shown, or folded behind a line that says what it is. */
export type FoldedPart = Span & {
  readonly kind: PartKind;
  readonly folded: boolean;
  /** How many lines have words in them. */
  readonly lines: number;
  /** The words of the header above a quoted part. */
  readonly author?: string;
  readonly said?: string;
};

type Block = {
  kind: PartKind;
  start: number;
  end: number;
  author?: string;
  said?: string;
  /** The lines that introduce somebody's words, and no words. */
  bare?: boolean;
};

/** So many lines of what is answered stand above an answer. */
const mostContext = 6;
/** A name under a mail is shorter shown than folded. */
const shortSignature = 2;
const aside: readonly PartKind[] = ['signature', 'disclaimer'];

const kindOf = (zone: Zone, next: Zone | undefined): PartKind => {
  if (zone.kind === 'newest' || zone.kind === 'greeting') return 'words';
  if (zone.kind === 'header') return next?.kind === 'forwarded' ? 'forwarded' : 'quoted';
  return zone.kind;
};

/** The zones as a reader sees them: a greeting belongs to the words below it, a header to the message it introduces. */
const blocksOf = (text: string): Block[] => {
  const zones = zonesOf(text);
  const blocks: Block[] = [];
  let header = false;
  for (const [index, zone] of zones.entries()) {
    const kind = kindOf(zone, zones[index + 1]);
    const open = blocks.at(-1);
    const belongs = open && open.kind === kind && (kind === 'words' || header) && zone.kind !== 'header';
    if (belongs) {
      open.end = zone.end;
      if (/\S/.test(text.slice(zone.start, zone.end))) open.bare = false;
      if (zone.author) open.author ??= zone.author;
      if (zone.said) open.said ??= zone.said;
    } else {
      const { start, end, author, said } = zone;
      blocks.push({
        kind,
        start,
        end,
        bare: zone.kind === 'header',
        ...(author ? { author } : {}),
        ...(said ? { said } : {}),
      });
    }
    header = zone.kind === 'header';
  }
  // Nothing before or between the zones is lost, whatever the text is made of.
  let at = 0;
  for (const block of blocks) {
    block.start = at;
    at = block.end;
  }
  const last = blocks.at(-1);
  if (last) last.end = text.length;
  else if (text !== '') blocks.push({ kind: 'words', start: 0, end: text.length });
  return blocks;
};

const hasWords = (text: string, { start, end }: Span): boolean => /\S/.test(text.slice(start, end));
const writtenLines = (text: string, { start, end }: Span): number =>
  linesOf(text.slice(start, end)).filter((line) => !line.blank).length;

/** Where the last paragraph of a quoted stretch starts, at most `mostContext` lines above its end. */
const contextStart = (text: string, block: Block): number => {
  const lines = linesOf(text.slice(block.start, block.end));
  let start = block.end;
  let seen = 0;
  for (const line of lines.toReversed()) {
    if (line.blank && seen > 0) break;
    if (line.blank) continue;
    if (seen === mostContext) break;
    seen += 1;
    start = block.start + line.start;
  }
  return start;
};

/** Cuts a quoted stretch above an answer in two: what leads up to it, and what is answered. */
const withContext = (text: string, block: Block): Block[] => {
  if (writtenLines(text, block) <= mostContext) return [{ ...block, kind: 'context' }];
  const cut = contextStart(text, block);
  if (cut <= block.start) return [{ ...block, kind: 'context' }];
  const { author: _author, said: _said, ...below } = block;
  return [
    { ...block, end: cut },
    { ...below, kind: 'context', start: cut },
  ];
};

/**
 * Parts a mail into what is read and what is folded: the newest words are shown, with the quoted lines that an answer in
 * between speaks to; the rest of what is quoted, what is forwarded, a long signature and small print are folded. Where
 * nothing would be left to read, the first part with words is shown. The parts follow one another and cover the text
 * exactly once; spans are UTF-16 offsets into it.
 */
export const foldedParts = (text: string): readonly FoldedPart[] => {
  const blocks = blocksOf(text);
  const cut = blocks.flatMap((block, index) =>
    block.kind === 'quoted' && blocks[index + 1]?.kind === 'words' && hasWords(text, blocks[index + 1] ?? block)
      ? withContext(text, block)
      : [block],
  );
  const parts = cut.map(({ kind, start, end, author, said }): FoldedPart => {
    const lines = writtenLines(text, { start, end });
    const shown = kind === 'words' || kind === 'context' || (kind === 'signature' && lines <= shortSignature);
    return {
      kind,
      start,
      end,
      folded: !shown,
      lines,
      ...(author ? { author } : {}),
      ...(said ? { said } : {}),
    };
  });
  if (parts.some((part) => part.kind === 'words' && part.lines > 0)) return parts;
  const written = parts.filter(({ lines }) => lines > 0);
  const first =
    parts.find(({ kind, lines }, index) => lines > 0 && !aside.includes(kind) && !cut[index]?.bare) ??
    written.find(({ kind }) => !aside.includes(kind)) ??
    written[0];
  return parts.map((part) => (part === first ? { ...part, folded: false } : part));
};
