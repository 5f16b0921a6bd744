import { z } from 'zod';

/** A calendar day as written on a wall calendar: `2026-03-12`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/**
 * A point in time that keeps the wall clock of whoever wrote it: ISO 8601 with an offset, `2026-03-12T08:10:00-05:00`.
 * Its first ten characters are the day on that wall clock, which is what "Friday" in a text refers to.
 */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** The day on the writer's own wall clock. */
export const dayOf = (instant: Instant | Day): Day => instant.slice(0, 10);

/** Milliseconds since the epoch; throws a `RangeError` on what is not a date. */
export const millis = (instant: Instant | Day): number => {
  const value = Date.parse(instant);
  if (Number.isNaN(value)) throw new RangeError('not a date');
  return value;
};

const dayMillis = 86_400_000;

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMillis).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMillis);

/** 0 for Monday to 6 for Sunday (ISO 8601 order). */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Made once for a zone: making one takes as long as a hundred dates. */
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
  formats.set(zone, known);
  return known;
};

// As en-CA writes it; where another version writes it otherwise, its parts are asked for, which takes four times as long.
const written = /^(\d{4})-(\d\d)-(\d\d), (\d\d):(\d\d):(\d\d) GMT(?:([+-]\d\d:\d\d)(?::\d\d)?)?$/;

const shown = (epoch: number, format: Intl.DateTimeFormat): Instant => {
  const whole = written.exec(format.format(epoch));
  if (whole) {
    const [, year, month, day, hour, minute, second, ahead = '+00:00'] = whole;
    return `${year}-${month}-${day}T${hour}:${minute}:${second}${ahead}`;
  }
  const p = Object.fromEntries(format.formatToParts(epoch).map((part) => [part.type, part.value]));
  const offset = (p.timeZoneName ?? 'GMT').replace('GMT', '') || '+00:00';
  return `${p.year?.padStart(4, '0')}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}${offset.slice(0, 6)}`;
};

/** The same point in time on the wall clock of an IANA zone. Throws a `RangeError` for an unknown zone. */
export const inZone = (epoch: number, zone: string): Instant => shown(epoch, formatOf(zone));

/** Puts instants on the wall clock of a zone, as `inZone` does; for many of them. Throws a `RangeError`. */
export const clockIn = (zone: string): ((instant: Instant) => Instant) => {
  const format = formatOf(zone);
  return (instant) => shown(millis(instant), format);
};

/**
 * The point in time at which the wall clock of a zone shows `wall` (`2026-03-12T18:00:00`). Where the clocks jump over
 * it, the time an hour away. Throws a `RangeError` for an unknown zone and for what is not a time.
 */
export const fromWall = (wall: string, zone: string): Instant => {
  const asUtc = millis(`${wall}Z`);
  // Twice: near a change of the clocks the first offset may be the other side's.
  let epoch = asUtc;
  for (let round = 0; round < 2; round += 1) epoch += asUtc - millis(`${inZone(epoch, zone).slice(0, 19)}Z`);
  return inZone(epoch, zone);
};
