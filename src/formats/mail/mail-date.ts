import type { Instant } from '../../domain/shared/time.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zone words of RFC 822 that are still seen, and those that mail programs add. */
const zones: Readonly<Record<string, string>> = {
  UT: '+00:00',
  GMT: '+00:00',
  UTC: '+00:00',
  Z: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  BST: '+01:00',
};

const two = (value: number): string => String(value).padStart(2, '0');

const yearOf = (digits: string): number => {
  const value = Number(digits);
  if (digits.length > 3) return value;
  return digits.length === 3 || value >= 50 ? 1900 + value : 2000 + value;
};

const offsetOf = (sign: string | undefined, digits: string | undefined, word: string | undefined): string => {
  if (sign && digits) {
    const [hours, minutes] = [digits.slice(0, 2), digits.slice(-2)];
    const known = Number(hours) <= 14 && Number(minutes) < 60 && Number(hours) + Number(minutes) > 0;
    return known ? `${sign}${hours}:${minutes}` : '+00:00';
  }
  return zones[(word ?? '').toUpperCase()] ?? '+00:00';
};

const asInstant = (
  date: readonly [number, number, number],
  time: readonly [number, number, number],
  offset: string,
): Instant | null => {
  const [year, month, day] = date;
  const [hour, minute, second] = time;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return null;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}${offset}`;
};

const written =
  /(\d{1,2})[ \t-]{1,4}([A-Za-z]{3})[a-z]{0,6}\.?,?[ \t-]{1,4}(\d{2,4})[ \t,]{1,4}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]{0,4}(?:([+-])(\d{2}:?\d{2})|([A-Za-z]{1,5})))?/;
const american =
  /([A-Za-z]{3})[a-z]{0,6}[ \t]{1,4}(\d{1,2})[ \t]{1,4}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]{1,4}([A-Z]{1,5}))?[ \t]{1,4}(\d{4})/;
const iso = /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?[ \t]?(?:([+-])(\d{2}:?\d{2})|(Z))?/;

/**
 * Reads a `Date` header and keeps the sender's own wall clock and offset: `2026-03-12T08:10:00-05:00`.
 * Null for what is no date. Source: RFC 5322 3.3 and 4.3, the asctime form of old gateways, ISO 8601.
 */
export const mailDate = (header: string): Instant | null => {
  const text = header
    .slice(0, 400)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
  const w = written.exec(text);
  if (w?.[1] && w[2] && w[3]) {
    const month = months.indexOf(w[2].toLowerCase()) + 1;
    const time = [Number(w[4]), Number(w[5]), Number(w[6] ?? 0)] as const;
    return asInstant([yearOf(w[3]), month, Number(w[1])], time, offsetOf(w[7], w[8], w[9]));
  }
  const a = american.exec(text);
  if (a?.[1]) {
    const month = months.indexOf(a[1].toLowerCase()) + 1;
    const time = [Number(a[3]), Number(a[4]), Number(a[5] ?? 0)] as const;
    return asInstant([Number(a[7]), month, Number(a[2])], time, offsetOf(undefined, undefined, a[6]));
  }
  const i = iso.exec(text);
  if (!i) return null;
  const time = [Number(i[4]), Number(i[5]), Number(i[6] ?? 0)] as const;
  return asInstant([Number(i[1]), Number(i[2]), Number(i[3])], time, offsetOf(i[7], i[8], i[9]));
};
