import type { Day } from '../shared/time.ts';

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

/** One way of saying a day. `read` gets the named groups; undefined means "not a date after all". */
export type DateRule = {
  readonly re: RegExp;
  readonly read: (group: Readonly<Record<string, string | undefined>>, reference: Day) => When | undefined;
};

export const weekdayWords =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday|nes)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
export const monthWords =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const numberWords =
  '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety';
export const clockWords =
  '\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?|h(?:rs?)?)(?![a-z])|\\d{1,2}:\\d{2}|noon|midday|midnight';
export const dayPartWords =
  'first thing|morn(?:ing)?s?|lunch(?:time)?|afternoon|arvo|evening|eve|night|eod|cob|cop|close of (?:business|play)|end of (?:the )?(?:day|business)|latest|am|pm';

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
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

export const weekdayNumber = (word: string): number => weekdays.indexOf(word.slice(0, 3));
export const monthNumber = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;
export const numberOf = (word: string): number => numbers[word] ?? Number(word);

/** A year as written: "2027", "'27", "27". */
export const yearNumber = (word: string): number => {
  const year = Number(word.replace(/\D/g, ''));
  return year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
};

/** A clock time as `HH:MM`; undefined where the words name none. */
export const clockOf = (words: string | undefined): string | undefined => {
  if (words === undefined) return undefined;
  if (/noon|midday/.test(words) && !/after/.test(words)) return '12:00';
  if (/midnight/.test(words)) return '00:00';
  const match = /(\d{1,2})(?:[:.](\d{2}))?\s?([ap])?/.exec(words);
  if (match === null) return undefined;
  const half = match[3];
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  return minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
