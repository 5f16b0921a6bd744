import type { Instant } from '../shared/time.ts';
import { monthNamed, weekdaysNamed } from './zones-calendar.ts';

type Named = { readonly year: number | null; readonly month: number; readonly day: number };

const isDay = ({ year, month, day }: Named): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  (year === null ? day <= 31 : year >= 1970 && year <= 2200 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());

const yearOf = (digits: string): number => {
  const value = Number(digits);
  return digits.length === 2 ? (value < 70 ? 2000 : 1900) + value : value;
};

/** Digits of other scripts as ours, spaces of every width as one, marks of direction gone. */
const levelled = (words: string): string =>
  words
    .slice(0, 200)
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/：/g, ':')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

/** The words before the first figure that name a weekday. */
const weekdaysIn = (text: string): readonly number[] => {
  const found = new Set<number>();
  for (const word of text.match(/\p{L}+(?:-feira)?/gu)?.slice(0, 24) ?? []) {
    if (monthNamed(word) > 0 && weekdaysNamed(word).length > 0) continue;
    for (const day of weekdaysNamed(word)) found.add(day);
  }
  return [...found];
};

const weekdayOf = ({ year, month, day }: Named): number => new Date(Date.UTC(year ?? 2000, month - 1, day)).getUTCDay();

/** The only one of two readings that fits the weekday; null where that leaves both or none. */
const byWeekday = (text: string, readings: readonly Named[]): Named | null => {
  const named = weekdaysIn(text);
  const fit = readings.filter((reading) => reading.year !== null && named.includes(weekdayOf(reading)));
  return fit.length === 1 ? (fit[0] ?? null) : null;
};

const aDay = 86_400_000;
const aMonth = 31 * aDay;

/** How long before a mail was written a day began; less than none where it came after, not a number where nobody knows. */
const awayFrom = (written: Instant | undefined, { year, month, day }: Named): number =>
  (written === undefined ? Number.NaN : Date.parse(written)) - Date.UTC(year ?? 0, month - 1, day);

/** The only one of two readings that lies in the month before the mail was written. */
const byWritten = (written: Instant | undefined, readings: readonly Named[]): Named | null => {
  const fit = readings.filter((reading) => {
    const away = awayFrom(written, reading);
    return away > -aDay && away <= aMonth;
  });
  return fit.length === 1 ? (fit[0] ?? null) : null;
};

/** Figures alone; three numbers with slashes are read only where they cannot mean two days. */
const inFigures = (text: string, written: Instant | undefined, dayFirst: boolean): Named | null | undefined => {
  const far = /(?<!\d)(\d{4})\s?(?:[-/.年년])\s?(\d{1,2})\s?(?:[-/.月월])\s?(\d{1,2})(?!\d)/.exec(text);
  if (far) return { year: Number(far[1]), month: Number(far[2]), day: Number(far[3]) };
  const dots = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d:])/.exec(text);
  if (dots) return { year: yearOf(dots[3] ?? ''), month: Number(dots[2]), day: Number(dots[1]) };
  const slashes = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!slashes) return undefined;
  const [first, second, year] = [Number(slashes[1]), Number(slashes[3]), yearOf(slashes[4] ?? '')];
  const american = { year, month: first, day: second };
  const european = { year, month: second, day: first };
  const readings = [american, european].filter(isDay);
  if (readings.length === 1 || first === second) return readings[0] ?? null;
  const settled = byWeekday(text, readings);
  if (settled) return settled;
  // A clock of twelve hours beside slashes puts the month first, but for a few countries.
  const isAmerican = /\d\s?[ap]\.?m\b/i.test(text) && slashes[2] === '/';
  const near = byWritten(written, readings);
  if (isAmerican === dayFirst) return near;
  const formed = isAmerican ? american : european;
  // Nobody quotes what was not written yet; else two clues that disagree leave it open.
  if (awayFrom(written, formed) <= -aDay) return near;
  return near === null || near === formed ? formed : null;
};

const spelled = (text: string): Named | null => {
  const dayFirst =
    /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-[а-яіїє]{1,2})?[\s-]{0,3}(?:de |of |ב)?(?:ב)?(\p{L}{2,14})[.,'’]?-?,?(?:\s{0,3}(?:de |del )?(\d{4}|\d{2}(?=,? (?:at |à |um )?\d{1,2}[:h])|(?<=-)\d{2}))?(?!\d)/gu;
  for (const match of text.matchAll(dayFirst)) {
    const month = monthNamed(match[2] ?? '');
    if (month > 0) return { year: trailingYear(text, match[3]), month, day: Number(match[1]) };
  }
  const monthFirst = /(\p{L}{2,14})[.,]?\s{1,3}(\d{1,2})(?:st|nd|rd|th|\.)?(?![\d:])(?:,?\s{1,3}(\d{4})(?!\d))?/gu;
  for (const match of text.matchAll(monthFirst)) {
    const month = monthNamed(match[1] ?? '');
    if (month === 0) continue;
    // Hungarian begins with the year: "2026. márc. 12."
    const before = /(\d{4})\.\s?$/.exec(text.slice(0, match.index))?.[1];
    return { year: trailingYear(text, match[3] ?? before), month, day: Number(match[2]) };
  }
  return null;
};

/** The old form keeps its year for the end: "Thu Mar 19 06:31:00 2009". */
const trailingYear = (text: string, year: string | undefined): number | null => {
  const digits = year ?? /\d{1,2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s)?(\d{4})\b/.exec(text)?.[1];
  return digits === undefined ? null : yearOf(digits);
};

const late = /^(?:p\.?\s?m\.?|下午|午後|오후|μμ|μ\.μ\.?|م|du|ös|öö)$/iu;
const clock =
  /(?<![\d.])(上午|下午|午前|午後|오전|오후|de\.|du\.|ös|öö)?\s?(\d{1,2})(?::|h|時|시\s?|点|點|\.(?=\d{2}(?:[.:\s,]|$)))(\d{2})(?:[:.分분]\s?(\d{2}))?\s?([ap]\.?\s?m\b\.?|πμ|μμ|π\.μ\.?|μ\.μ\.?|ص|م(?!\p{L}))?/iu;

const clockIn = (text: string): string | null => {
  // The date's own figures stand before the clock's.
  const match = clock.exec(
    text.replace(/(?<!\d)\d{1,4}(?:[-/]\d{1,2}[-/]|\.\s?\d{1,2}\.\s?)\d{2,4}(?=[\s,]|$)\.?/, ''),
  );
  if (!match) return null;
  const half = (match[1] ?? match[5])?.replace(/\.$/, '');
  const hour = Number(match[2]);
  const hours = half === undefined ? hour : (hour % 12) + (late.test(half) ? 12 : 0);
  const [minutes, seconds] = [Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
};

/** Zones by name, where the name means one. */
const offsets: ReadonlyMap<string, string> = new Map(
  'UTC:+00:00 GMT:+00:00 EST:-05:00 EDT:-04:00 CDT:-05:00 MDT:-06:00 PST:-08:00 PDT:-07:00 CET:+01:00 CEST:+02:00 EET:+02:00 EEST:+03:00 JST:+09:00 KST:+09:00'
    .split(' ')
    .map((pair) => [pair.slice(0, -7), pair.slice(-6)]),
);

const offsetIn = (text: string): string | null => {
  const given = /(?:GMT|UTC|\d\s?(?:[AP]M)?\s?\(?)\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)(?!-)/.exec(
    text.replace(/(?<!\d)\d{1,4}-\d{1,2}-\d{1,4}/, ''),
  );
  if (given && Number(given[2]) <= 14 && Number(given[3] ?? 0) < 60) {
    return `${given[1]}${(given[2] ?? '').padStart(2, '0')}:${given[3] ?? '00'}`;
  }
  if (/\d{2}Z\b/.test(text)) return '+00:00';
  const named = /\d\s?(?:[AP]M)?\s\(?(UTC|GMT|[A-Z]{2,3}T)\b/.exec(text)?.[1];
  return named === undefined ? null : (offsets.get(named) ?? null);
};

const dayAfter = (day: string | undefined): string | null => {
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? null : new Date(at + aDay).toISOString().slice(0, 10);
};

const iso = ({ month, day }: Named, year: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * What the words of a header mean ("Thu, Mar 12, 2026 at 9:14 AM"): an ISO instant where they give an offset, otherwise a
 * day. Null where they name no day, or could mean two; `written`, when the mail as a whole was written, settles those and
 * the year that is left out. `dayFirst` says that the header is not in English, where 12/03 is the twelfth of March.
 */
export const saidIn = (words: string, written?: Instant, dayFirst = false): string | null => {
  const text = levelled(words);
  const figures = inFigures(text, written, dayFirst);
  const named = figures === undefined ? spelled(text) : figures;
  if (!named || !isDay(named)) return null;
  let year = named.year;
  if (year === null) {
    // Where the quoted one was written it may be tomorrow already.
    const until = dayAfter(written?.slice(0, 10));
    if (until === null) return null;
    const same = Number(until.slice(0, 4));
    year = iso(named, same) <= until ? same : same - 1;
    const weekday = weekdaysIn(text);
    if (!isDay({ ...named, year }) || (weekday.length > 0 && !weekday.includes(weekdayOf({ ...named, year }))))
      return null;
  }
  const day = iso(named, year);
  const [time, offset] = [clockIn(text), offsetIn(text)];
  return time !== null && offset !== null ? `${day}T${time}${offset}` : day;
};
