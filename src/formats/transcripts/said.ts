import type { Turn } from '../../domain/sources/turn.ts';
import { plainWords, withoutEntities } from './cue-words.ts';
import type { Cue } from './cues.ts';
import { beforeColon, canSpeak } from './names.ts';

/** Words of one cue. `speaker` is null where the file does not say who speaks there. */
type Piece = {
  readonly speaker: string | null;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
};

const voice = /<v(?:\.[^\s>]{0,60})?(?:\s+([^<>]{0,200}))?>/gi;

/** The lines of a cue cut at its voice tags. */
const voices = ({ lines, start, end }: Cue): readonly Piece[] => {
  const text = lines.join('\n');
  if (!/<v[\s.>]/i.test(text)) return [{ speaker: null, text, start, end }];
  const pieces: Piece[] = [];
  let at = 0;
  let speaker: string | null = null;
  for (const match of text.matchAll(voice)) {
    pieces.push({ speaker, text: text.slice(at, match.index), start, end });
    // "<v ->" says that somebody else speaks, and not who.
    const name = plainWords(match[1] ?? '');
    speaker = /[\p{L}\p{N}]/u.test(name) ? name : '';
    at = match.index + match[0].length;
  }
  pieces.push({ speaker, text: text.slice(at), start, end });
  return pieces.filter((piece) => plainWords(piece.text) !== '');
};

/** Which words before a colon are speakers in this file: they come again, or nearly all cues have some. */
const speakersIn = (lines: readonly string[]): { readonly names: ReadonlySet<string>; readonly share: number } => {
  const counts = new Map<string, number>();
  let found = 0;
  for (const line of lines) {
    const name = beforeColon(line)?.name;
    if (name === undefined || !canSpeak(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    found += 1;
  }
  const share = lines.length === 0 ? 0 : found / lines.length;
  const names = [...counts].filter(
    ([name, count]) => count > 1 || share >= 0.5 || (share >= 0.3 && (/\s/.test(name) || name === name.toUpperCase())),
  );
  return { names: new Set(names.map(([name]) => name)), share };
};

/** Cuts a piece where its lines begin with a speaker, a dash or `>>`. */
const lineByLine = (piece: Piece, names: ReadonlySet<string>): readonly Piece[] => {
  const lines = piece.text.split('\n').map((line) => line.replace(/^\s*(?:\{\\[^{}]{0,60}\}|<\/?[^<>]{0,200}>)+/, ''));
  const dashes = lines.filter((line) => /^\s*[-–—]\s*\S/.test(line)).length > 1;
  const pieces: Piece[] = [];
  for (const line of lines) {
    const plain = withoutEntities(line);
    const head = beforeColon(plain);
    const last = pieces.at(-1);
    if (head && names.has(head.name)) pieces.push({ ...piece, speaker: head.name, text: plain.slice(head.at) });
    else if ((dashes && /^\s*[-–—]\s*\S/.test(plain)) || /^\s*>{2,3}/.test(plain))
      pieces.push({ ...piece, speaker: '', text: plain.replace(/^\s*(?:[-–—]|>{2,3})\s*/, '') });
    else if (last) pieces[pieces.length - 1] = { ...last, text: `${last.text} ${line}` };
    else pieces.push({ ...piece, text: line });
  }
  return pieces;
};

const linesOf = (piece: Piece): string => plainWords(piece.text);

/**
 * Captions that roll repeat the last line above the new one, or let a line grow. What a cue repeats of the one before it is
 * taken out; and of two cues with the same long words at the same time one.
 */
const unrolled = (cues: readonly Cue[]): readonly Cue[] => {
  const clean = cues.map((cue) => ({ ...cue, lines: cue.lines.filter((line) => plainWords(line) !== '') }));
  const words = clean.map(({ lines }) => lines.map(plainWords));
  let repeats = 0;
  for (let at = 1; at < words.length; at += 1) {
    const last = words[at - 1]?.at(-1);
    const [first] = words[at] ?? [];
    if (last && first?.startsWith(last)) repeats += 1;
  }
  const rolls = words.length > 3 && repeats >= words.length * 0.3;
  let before: readonly string[] = [];
  return clean.map((cue, index): Cue => {
    const now = words[index] ?? [];
    const previous = before;
    before = now.length > 0 ? now : before;
    const same = now.join(' ') === previous.join(' ') && now.length > 0;
    const earlier = clean[index - 1];
    const touching =
      earlier?.end !== null && earlier?.end !== undefined && cue.start !== null && cue.start <= earlier.end + 0.1;
    if (same && (rolls || (touching && now.join(' ').length > 20))) return { ...cue, lines: [] };
    if (!rolls) return cue;
    const last = previous.at(-1);
    let from = 0;
    while (from < now.length && previous.includes(now[from] ?? '')) from += 1;
    const [first = ''] = now.slice(from);
    const rest = cue.lines.slice(from);
    if (last !== undefined && first !== last && first.startsWith(`${last} `))
      return { ...cue, lines: [first.slice(last.length + 1), ...rest.slice(1)] };
    return { ...cue, lines: rest };
  });
};

const longTurn = 500;
const longestTurn = 1500;
/** From so many seconds of silence on somebody begins again. */
const silence = 30;

type Said = Turn & { readonly end: number | null };

/** Pieces that follow one another under one name put together; a long speech is cut where a sentence ends. */
export const joinedTurns = (pieces: readonly Said[]): readonly Turn[] => {
  const turns: Said[] = [];
  for (const piece of pieces) {
    const last = turns.at(-1);
    const room =
      last !== undefined &&
      (last.text.length < longTurn ||
        (last.text.length + piece.text.length < longestTurn && !/[.!?…]["'”’)]*$/.test(last.text)));
    const near = last?.end == null || piece.start === null || piece.start - last.end < silence;
    if (
      last &&
      room &&
      near &&
      last.speaker === piece.speaker &&
      (piece.speaker !== '' || !/[.!?…]["'”’)]*$/.test(last.text))
    )
      turns[turns.length - 1] = { ...last, text: `${last.text} ${piece.text}`, end: piece.end };
    else turns.push(piece);
  }
  return turns.map(({ speaker, text, start }) => ({ speaker, text, start }));
};

/**
 * Who said what in captions: by voice tags (WebVTT), by "Name: " inside the cues (Zoom, SubRip), by `>>` and dashes where
 * the speaker changes and nobody is named. A cue without a name goes on with the one before it, except in a file that
 * names the speaker everywhere else.
 */
export const saidInCues = (cues: readonly Cue[]): readonly Turn[] => {
  const pieces = unrolled(cues).flatMap(voices);
  const tags = pieces.filter(({ speaker }) => speaker !== null).length;
  // Files with a tag where the speaker changes have few; in one that tags every cue, a cue without is of somebody unknown.
  const { names, share } =
    tags > 0
      ? { names: new Set<string>(), share: tags < pieces.length * 0.5 ? 0 : 1 }
      : speakersIn(pieces.map(({ text }) => withoutEntities(text.split('\n')[0] ?? '')));
  let speaker = '';
  const said = pieces
    .flatMap((piece) => lineByLine(piece, names))
    .flatMap((piece): Said[] => {
      const text = linesOf(piece);
      if (text === '') return [];
      speaker = piece.speaker ?? (share >= 0.8 ? '' : speaker);
      return [{ speaker, text, start: piece.start, end: piece.end }];
    });
  return joinedTurns(said);
};
