import { type Instant, millis } from '../../domain/shared/time.ts';
import { instantOf, readersClock } from '../calendar/zones.ts';

/** Month words by their first letters: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|janv)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar(?!di|t)|mär|maa|mrt|märz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mei|mayo)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
];
const weekdays: readonly RegExp[] = [
  /^(?:sun|son|dim|dom|zon)/,
  /^(?:mon|lun|maa|seg)/,
  /^(?:tue|die|mar|ter|din)/,
  /^(?:wed|mit|mer|mié|mie|qua|woe)/,
  /^(?:thu|don|jeu|jue|gio|qui|do)/,
  /^(?:fri|fre|ven|vie|sex|vri)/,
  /^(?:sat|sam|sáb|sab|zat)/,
];

const monthOf = (word: string): number => {
  const found = months.findIndex((month) => month.test(word.toLowerCase()));
  return found === -1 ? 0 : found + 1;
};

type Day = { readonly year: number | null; readonly month: number; readonly day: number };

const yearOf = (digits: string | undefined): number | null => {
  if (digits === undefined) return null;
  const value = Number(digits);
  return digits.length === 2 ? (value < 70 ? 2000 : 1900) + value : value;
};

/** Numbers alone are read only where they cannot mean two days. */
const numbered = (words: string): Day | null => {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dots = /\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/.exec(words);
  if (dots) return { year: yearOf(dots[3]), month: Number(dots[2]), day: Number(dots[1]) };
  const slashes = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/.exec(words);
  if (!slashes) return null;
  const [first, second, year] = [Number(slashes[1]), Number(slashes[2]), yearOf(slashes[3])];
  if (first > 12) return { year, month: second, day: first };
  if (second > 12 || first === second || /\d\s?[AP]M\b/i.test(words)) return { year, month: first, day: second };
  const named = weekdayIn(words);
  if (named === -1 || year === null) return null;
  const american = new Date(Date.UTC(year, first - 1, second)).getUTCDay() === named;
  const european = new Date(Date.UTC(year, second - 1, first)).getUTCDay() === named;
  if (american === european) return null;
  return american ? { year, month: first, day: second } : { year, month: second, day: first };
};

const spelled = (words: string): Day | null => {
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s{0,3}(?:de |of )?(\p{L}{3,12})\.?,?(?:\s{0,3}(?:de |del )?(\d{4})\b)?/gu;
  for (const match of words.matchAll(dayFirst)) {
    const month = monthOf(match[2] ?? '');
    if (month > 0) return { year: yearOf(match[3]), month, day: Number(match[1]) };
  }
  const monthFirst = /(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s{1,3}(\d{4})\b)?/gu;
  for (const match of words.matchAll(monthFirst)) {
    const month = monthOf(match[1] ?? '');
    if (month === 0) continue;
    // The old form keeps its year for the end: "Thu Mar 19 06:31:00 2009".
    const year = match[3] ?? /\d{1,2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s)?(\d{4})\b/.exec(words)?.[1];
    return { year: yearOf(year), month, day: Number(match[2]) };
  }
  return null;
};

const weekdayIn = (words: string): number => {
  const word = /^[^\p{L}\d]*(?:on |am |le |el |il |op |em |den )?(\p{L}{2,10})/iu.exec(words)?.[1]?.toLowerCase();
  return word === undefined || (monthOf(word) > 0 && !/^mar/.test(word))
    ? -1
    : weekdays.findIndex((day) => day.test(word));
};

const timeIn = (words: string): { hour: number; minute: number; second: number } => {
  const match = /\b(\d{1,2})(?::|h|\.(?=\d{2}\s?(?:uhr|h)))(\d{2})(?::(\d{2}))?\s?([ap])?\.?m?\b/i.exec(words);
  if (!match) return { hour: 0, minute: 0, second: 0 };
  const late = match[4]?.toLowerCase();
  const hour = Number(match[1]) % (late ? 12 : 24);
  return { hour: late === 'p' ? hour + 12 : hour, minute: Number(match[2]) % 60, second: Number(match[3] ?? 0) % 60 };
};

const valid = (year: number, month: number, day: number): boolean =>
  year >= 1970 &&
  year <= 2200 &&
  month >= 1 &&
  month <= 12 &&
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

/**
 * The moment that the date words of a quoted header mean ("Thu, Mar 12, 2026 at 9:14 AM"), in the offset they give or the
 * zone of the reader. Without a year: the latest such day not after `now`. Null when there is no date or it can mean two.
 */
export const writtenDate = (words: string, now: Instant, zone: string): Instant | null => {
  const text = words.slice(0, 200).replace(/[\s\u202f]+/g, ' ');
  const found = numbered(text) ?? spelled(text);
  if (!found) return null;
  const clock = readersClock(zone);
  const { hour, minute, second } = timeIn(text);
  const given = /(?:GMT|UTC|\d\s?)([+-])(\d{2}):?(\d{2})\b/.exec(text);
  const at = (year: number): Instant => {
    const wall = Date.UTC(year, found.month - 1, found.day, hour, minute, second);
    const ahead = given
      ? (given[1] === '-' ? -1 : 1) * (Number(given[2]) * 60 + Number(given[3]))
      : clock.offsetAt(wall);
    return instantOf(wall, Math.abs(ahead) <= 840 ? ahead : 0);
  };
  if (found.year !== null) return valid(found.year, found.month, found.day) ? at(found.year) : null;
  const named = weekdayIn(text);
  const thisYear = Number(now.slice(0, 4)) + 1;
  for (let year = thisYear; year > thisYear - 9; year -= 1) {
    if (!valid(year, found.month, found.day) || millis(at(year)) > millis(now)) continue;
    if (named === -1 || new Date(Date.UTC(year, found.month - 1, found.day)).getUTCDay() === named) return at(year);
  }
  return null;
};
