import type { Day } from '../shared/time.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** How often something comes again. */
export type Every = 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year';

/**
 * What words mean as a time: a day, or a range of days from `day` to `end`, perhaps a clock time. `day` is null where the
 * words do not say one.
 */
export type When = {
  readonly day: Day | null;
  readonly end?: Day;
  readonly time?: string;
  /** It comes again: each day, week …; `day` is the next time. */
  readonly every?: Every;
  /** Every second, third … time; absent means each. */
  readonly interval?: number;
  /** The days an ambiguous phrase can mean, in order: what a page asks. */
  readonly candidates?: readonly Day[];
  /** The words of an event that no calendar knows, or several do: "the board meeting". */
  readonly event?: string;
};

/** What a stretch of time is called: what "end of" and "first half of" can stand before. */
export type Unit = 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'sprint';

/** A reading that others may be built on: "end of" a period, "the day after" a day, a day of a week. */
export type Reading = When & {
  readonly unit?: Unit;
  /** 0 for Monday; a bare weekday can be moved into a week that is named beside it. */
  readonly weekday?: number;
  /** The present period and the next, of one that comes again: "end of every month". */
  readonly coming?: readonly { readonly day: Day; readonly end: Day }[];
  /** The same in another year: "Christmas last year". Only where no year is written. */
  readonly inYear?: (year: number) => When | undefined;
  /** The readings that doubt lies between, each of which others may be built on; `candidates` are their days. */
  readonly either?: readonly Reading[];
  /** A clock time and nothing else ("by 5pm"): today's, where the sentence says no other day. */
  readonly today?: true;
  /** Says nothing alone ("the month", a bare "march"): it counts where it is built on. */
  readonly weak?: true;
};

/** Words at their place and what they say. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly when: Reading;
  /** Monday of the week that was named beside a weekday. */
  readonly week?: Day;
  /** The weekdays a range runs from and to, where no week is named. */
  readonly weekdays?: readonly [number, number];
};

/** What a rule may look at beside the words. `past` is whether the words around report what was. */
export type Around = { readonly calendar: WorkCalendar; readonly past: boolean };

/** One reading where all name the same day; else none, with the days of all as candidates, each once and in order. */
export const doubtful = (readings: readonly Reading[]): Reading => {
  const days = [...new Set(readings.flatMap(({ day }) => day ?? []))].sort();
  const [first] = readings;
  if (days.length < 2) return first ?? { day: null };
  return { day: null, candidates: days, either: readings.filter(({ day }) => day !== null) };
};

/** One way of saying a day. `read` gets the named groups; undefined means "not a date after all". */
export type DateRule = {
  /** A cheap look: no text without this is asked for the rest. */
  readonly hint: RegExp;
  readonly re: RegExp;
  readonly read: (
    group: Readonly<Record<string, string | undefined>>,
    reference: Day,
    around: Around,
  ) => Reading | undefined;
};

const hints = new Map<string, RegExp>();
const hintOf = (source: string): RegExp => {
  const known = hints.get(source) ?? new RegExp(source);
  hints.set(source, known);
  return known;
};

/** A rule for whole words in lower case; `hint` is the source of a short expression that its texts all match. */
export const rule = (hint: string, source: string, read: DateRule['read']): DateRule => ({
  hint: hintOf(hint),
  re: new RegExp(`(?<![\\p{L}\\p{N}_]|\\d[.,/](?=\\d))(?:${source})(?![\\p{L}\\p{N}_])`, 'gu'),
  read,
});

export const weekdayWords =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday|nes)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
export const monthWords =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const numberWords =
  '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|forty[- ]five|sixty|ninety';
const ones = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
/** A date of a month spelled out: "third", "twenty-first". */
export const dateWords = `twenty[- ](?:${ones})|thirty[- ]first|${ones}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth`;
export const yearWords = "(?:19|20)\\d{2}|'\\d{2}";
export const unitWords =
  'd(?:ays?)?|w(?:ork)?days?|working days?|business days?|weekdays?|w(?:ee)?ks?|fortnights?|mo(?:nth)?s?|quarters?|years?|yrs?';
export const clockWords =
  "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?|h(?:rs?)?|o'?clock)(?![a-z])|\\d{1,2}:\\d{2}(?::\\d{2})?|noon|midday|midnight";
export const dayPartWords =
  'first thing|morn(?:ing)?s?|lunch(?:time)?|afternoon|arvo|evening|eve|nite|night|eod|eob|cob|cop|(?:close|end) of (?:business|play)|close|end of (?:the )?(?:day|business)|at the latest|latest|am|pm';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
  ninety: 90,
};
const ordinals = [
  ...ones.split('|'),
  ...'tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  ),
];

export const weekdayNumber = (word: string): number => weekdays.indexOf(word.slice(0, 3));
export const monthNumber = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;
export const numberOf = (word: string): number => numbers[word] ?? (/^forty[- ]five$/.test(word) ? 45 : Number(word));

/** "3rd", "3", "third", "twenty-first" as a number; `NaN` for other words. */
export const ordinalOf = (word: string): number => {
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  if (/^thirtieth/.test(word)) return 30;
  const tens = /^thirty/.test(word) ? 30 : /^twenty[- ]/.test(word) ? 20 : 0;
  const unit = tens === 0 ? word : word.slice(7);
  const rest = ordinals.indexOf(unit) + 1 || (tens === 0 ? 0 : (numbers[unit] ?? 0));
  return rest === 0 ? Number.NaN : tens + rest;
};

/** A year as written: "2027", "'27", "27". */
export const yearNumber = (word: string): number => {
  const year = Number(word.replace(/\D/g, ''));
  return year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
};

/** A clock time as `HH:MM`; undefined where the words name none. */
export const clockOf = (words: string | undefined): string | undefined => {
  if (words === undefined) return undefined;
  if (/noon|midday/.test(words) && !/after/.test(words)) return '12:00';
  // Midnight is where one day ends and the other begins: the day that is said beside it counts.
  if (/midnight/.test(words)) return undefined;
  const match = /(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?([ap])?/.exec(words);
  if (match === null) return undefined;
  const half = match[3];
  if (Number(match[1]) > 23) return undefined;
  const hour = (half === undefined ? Number(match[1]) : Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  return minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
