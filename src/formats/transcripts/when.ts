import { type Day, fromWall, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { writtenDate } from '../mail/written-date.ts';

/** When a talk was: the instant where the hour is told, else the day. */
export type When = { readonly start: Instant | null; readonly day: Day | null };

const nothing: When = { start: null, day: null };

const valid = (year: number, month: number, day: number): boolean =>
  year >= 1990 &&
  year <= 2200 &&
  month >= 1 &&
  month <= 12 &&
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

// "GMT20260210-090000", "20260210_090000", "2026-02-10 09.00.12", "2026-02-10T09:00", "(2026-02-10 at 09 00 GMT-5)", "2026-02-10".
const stamp =
  /(?<!\d)(?<utc>GMT|UTC)?[ _-]?(?<year>(?:19|20|21)\d\d)(?<mark>[-._ /]?)(?<month>\d\d)\k<mark>(?<day>\d\d)(?!\d(?!\d{3}))(?:[T_ -]{0,2}(?:at |um )?(?<hour>[01]\d|2[0-3])[-:._ h]?(?<minute>[0-5]\d)(?:[-:._ ]?(?<second>[0-5]\d))?(?!\d)(?:\s?(?<zone>Z\b|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d\d)?(?!\d)|GMT\b|UTC\b))?)?/gi;

const zoneOffset = (words: string): string => {
  const match = /([+-])(\d{1,2}):?(\d\d)?$/.exec(words);
  return match ? `${match[1]}${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}` : '+00:00';
};

const stamped = (words: string, zone: string): { readonly when: When; readonly text: string } | undefined => {
  for (const match of words.matchAll(stamp)) {
    const { utc, year = '', month = '', day = '', hour, minute, second = '00', zone: given } = match.groups ?? {};
    if (!valid(Number(year), Number(month), Number(day))) continue;
    const written: Day = `${year}-${month}-${day}`;
    if (hour === undefined || minute === undefined) return { when: { start: null, day: written }, text: match[0] };
    const wall = `${written}T${hour}:${minute}:${second}`;
    const offset = given ?? (utc ? 'Z' : undefined);
    try {
      const start = offset === undefined ? fromWall(wall, zone) : inZone(millis(`${wall}${zoneOffset(offset)}`), zone);
      return { when: { start, day: start.slice(0, 10) }, text: match[0] };
    } catch {
      return { when: { start: null, day: written }, text: match[0] };
    }
  }
  return undefined;
};

const spelled = (words: string, now: Instant, zone: string): When => {
  // Without a year a name says nothing certain; "Q3 2026" is no day.
  if (!/\b(?:19|20)\d\d\b/.test(words)) return nothing;
  const found = writtenDate(words, now, zone);
  if (found === null) return nothing;
  return /\b\d{1,2}(?::|h)\d\d/.test(words)
    ? { start: found, day: found.slice(0, 10) }
    : { start: null, day: found.slice(0, 10) };
};

/** The time that words name, with a year; a day that could mean two is left open. */
export const whenIn = (words: string, now: Instant, zone: string): When => {
  const short = words.slice(0, 300);
  return stamped(short, zone)?.when ?? spelled(short, now, zone);
};

const dressing =
  /\b(?:meeting recording|recording|transcripts?|transcription|captions?|subtitles?|cc|audio|video|zoom|teams|otter(?:[._ ]ai)?|gallery|avo|\d{3,4}x\d{3,4}|en(?:-us|-gb)?|auto[- ]?generated|closed)\b/gi;

/** A title out of a file name: without its ending, its date and what programs add to it. */
export const titleOf = (fileName: string, zone: string): string => {
  const bare = fileName.replace(/(?:\.(?:transcript|en|en-US|en-GB|cc|vtt|srt|txt|text|md))+$/gi, '');
  const date = stamped(bare, zone)?.text;
  const plain = (date === undefined ? bare : bare.replace(date, ' '))
    .replace(/[_+]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, /\s/.test(bare) ? '-' : ' ')
    .replace(dressing, ' ')
    .replace(/\(\s*(?:at)?[\s\d]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—.,;()&]+|(?<![\s\-–—.,;(&])[\s\-–—.,;(&]+$/g, '');
  if (
    !/\p{L}{2}/u.test(plain) ||
    /^(?:(?:pasted text|file|untitled|download|document)s?\d*|(?:recorded|held|started)(?: on| at)?|date|when)$/i.test(
      plain,
    )
  )
    return '';
  return (plain.charAt(0).toUpperCase() + plain.slice(1)).slice(0, 300);
};

/** What the words at the head of a transcript tell of it: a line that says when, and a title. */
export const toldBefore = (
  lines: readonly string[],
  now: Instant,
  zone: string,
): { readonly when: When; readonly title: string } => {
  let when = nothing;
  let title = '';
  for (const [at, line] of lines.slice(0, 40).entries()) {
    const words = line
      .replace(/^#+\s*/, '')
      .replace(/\*\*/g, '')
      .trim();
    const label = /^(?:WEBVTT\s*[-–:]?|title|topic|meeting|subject)\s*:?\s+(?=\S)/i.exec(words);
    const labelled = /^(?:title|topic|meeting|subject)\s*:/i.test(words) || /^WEBVTT\b/.test(words);
    const found = whenIn(words, now, zone);
    const hour = found.start !== null && when.start === null && found.day === when.day;
    if ((when.day === null && found.day !== null) || hour) when = found;
    // A line with the date in it, or right above it, is what the program calls the talk.
    const heading =
      at < 6 && (stamped(words, zone) !== undefined || (at === 0 && whenIn(lines[1] ?? '', now, zone).day !== null));
    const rest = labelled
      ? label
        ? words.slice(label[0].length)
        : ''
      : heading && !/^date\b/i.test(words)
        ? words
        : '';
    const named = /^title\s*:/i.test(words);
    const plain = rest === '' ? '' : found.day === null || named ? rest : titleOf(rest, zone);
    if (title === '' && plain !== '' && !/^(?:kind|language)\s*:/i.test(plain)) title = plain.slice(0, 300);
  }
  return { when, title };
};
