import type { Turn } from '../../domain/sources/turn.ts';
import { plainWords } from './cue-words.ts';
import { secondsOf } from './cues.ts';
import { canSpeak } from './names.ts';
import { joinedTurns } from './said.ts';

const time = '(?:\\d{1,4}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?';
const bracketed = `[[(]${time}[\\])]`;
const name = '[\\p{L}\\p{N}][^:\\n<>[\\]{}\\t]{0,69}?';

/** `[0:12] Dana: words`, `0:12 Dana: words`, `Dana (0:12): words`, `Dana: words`. */
const spoken = new RegExp(
  `^\\s*(?:>{2}\\s*)?(?:(${bracketed}|${time})\\s*[-–—]?\\s+)?(?:\\*\\*)?(${name}|—)(?:\\*\\*)?\\s{0,3}(${bracketed})?\\s?:(?:\\*\\*)?\\s+(?=\\S)`,
  'u',
);
/** `Dana Ruiz   0:12`, `[0:12] Dana Ruiz`, with the words on the lines below. */
const headed = new RegExp(`^\\s*(${name})\\s{1,20}[-–—|]?\\s?(${time}|${bracketed})\\s*$`, 'u');
const timeFirst = new RegExp(`^\\s*(${time}|${bracketed})\\s{1,20}[-–—|]?\\s?(${name})\\s*$`, 'u');
const bareTime = new RegExp(`^\\s*[[(]?${time}[\\])]?\\s*$`, 'u');
/** `[0:12] words`: nobody is named. */
const timed = new RegExp(`^\\s*(${bracketed})\\s+(?=\\S)`, 'u');

/** Who begins to speak in a line, when, and where the words after it begin. */
type Head = { readonly speaker: string; readonly start: number | null; readonly at: number; readonly timed: boolean };

export const headIn = (whole: string): Head | undefined => {
  const line = whole.slice(0, 200);
  const alone = headed.exec(line);
  if (alone?.[1] !== undefined && alone[2] !== undefined && whole.length < 120 && canSpeak(alone[1]))
    return { speaker: alone[1].trim(), start: secondsOf(alone[2]), at: whole.length, timed: true };
  const after = timeFirst.exec(line);
  if (
    after?.[1] !== undefined &&
    after[2] !== undefined &&
    whole.length < 120 &&
    canSpeak(after[2]) &&
    !/[.!?]$/.test(after[2])
  )
    return { speaker: after[2].trim(), start: secondsOf(after[1]), at: whole.length, timed: true };
  const match = spoken.exec(line);
  if (match?.[2] !== undefined && (match[2] === '—' || canSpeak(match[2]))) {
    const when = match[1] ?? match[3];
    return {
      speaker: match[2] === '—' ? '' : match[2].trim(),
      start: when === undefined ? null : secondsOf(when),
      at: match[0].length,
      timed: when !== undefined,
    };
  }
  const nameless = timed.exec(line);
  return nameless?.[1] === undefined
    ? undefined
    : { speaker: '', start: secondsOf(nameless[1]), at: nameless[0].length, timed: true };
};

const noise =
  /^\s*(?:.{0,60} (?:started|stopped) transcription|transcription ended.*|this editable transcript.*|unknown\s*)$/i;

/** Text lines as turns, and the lines before the first of them. Lines without a head go on with the turn above. */
export const turnsWritten = (text: string): { readonly before: readonly string[]; readonly turns: readonly Turn[] } => {
  const before: string[] = [];
  const turns: (Turn & { end: null })[] = [];
  const parts: string[][] = [];
  let clock: number | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (bareTime.test(line)) {
      clock = secondsOf(line);
      continue;
    }
    const head = noise.test(line) ? undefined : headIn(line);
    if (head) {
      turns.push({ speaker: head.speaker, start: head.start ?? clock, text: '', end: null });
      parts.push([line.slice(head.at)]);
      clock = null;
    } else if (line.trim() === '' || noise.test(line)) continue;
    else (parts.at(-1) ?? before).push(line);
  }
  const said = turns.flatMap((turn, at) => {
    const words = plainWords((parts[at] ?? []).join(' '));
    return words === '' ? [] : [{ ...turn, text: words }];
  });
  return { before, turns: joinedTurns(said) };
};

/**
 * Whether the beginning of a text is a transcript: lines that give a time and a name; or, without times, at least two who
 * speak in turn, in most of its lines. A mail thread, a list or notes are none.
 */
export const looksWritten = (head: string): boolean => {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  // The last line may be cut.
  const heads = lines.slice(0, 400).map(headIn);
  const found = heads.flatMap((one) => (one ? [one] : []));
  const names = found.map(({ speaker }) => speaker).filter(Boolean);
  const bare = lines.filter((line) => bareTime.test(line)).length;
  const times = found.filter(({ timed: hasTime }) => hasTime).length + bare;
  const counted = Math.max(1, Math.min(lines.length, 400));
  if (times >= 2 && names.length >= 2 && names.length + bare >= counted * 0.2) return true;
  const distinct = new Set(names);
  return (
    names.length >= 4 &&
    distinct.size >= 2 &&
    distinct.size <= names.length / 2 + 1 &&
    distinct.size < names.length &&
    names.length >= counted * 0.6
  );
};
