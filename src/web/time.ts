import type { Due } from '../domain/facts/fact.ts';
import { lastDayOf } from '../domain/facts/last-day.ts';

/** The user's now, as the server says it: a real one, or the day that is replayed. */
export type Clock = { readonly now: string; readonly zone: string };

const dayMillis = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
};

const isDay = (when: string): boolean => when.length === 10;
// A day without a time is read at noon in UTC, so that no zone moves it to the day before or after.
const at = (when: string): number => Date.parse(isDay(when) ? `${when}T12:00:00Z` : when);
const zoneFor = (when: string, clock: Clock): string => (isDay(when) ? 'UTC' : clock.zone);

const dayNumber = (when: string, clock: Clock): number => {
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(
      format(zoneFor(when, clock), { year: 'numeric', month: 'numeric', day: 'numeric' })
        .formatToParts(at(when))
        .find((one) => one.type === type)?.value,
    );
  return Math.round(Date.UTC(part('year'), part('month') - 1, part('day')) / dayMillis);
};

/** Whole days from now's day to that day on the user's wall calendar; negative for the past. */
export const daysAway = (when: string, clock: Clock): number => dayNumber(when, clock) - dayNumber(clock.now, clock);

const sameYear = (when: string, clock: Clock): boolean => {
  const year = (one: string): string => format(zoneFor(one, clock), { year: 'numeric' }).format(at(one));
  return year(when) === year(clock.now);
};

/** "12 March", with the year where it is another one. */
export const shortDate = (when: string, clock: Clock): string =>
  format(zoneFor(when, clock), {
    day: 'numeric',
    month: 'long',
    ...(sameYear(when, clock) ? {} : { year: 'numeric' }),
  }).format(at(when));

/** "Thursday 12 March", with the year where it is another one. */
export const longDate = (when: string, clock: Clock): string =>
  `${format(zoneFor(when, clock), { weekday: 'long' }).format(at(when))} ${shortDate(when, clock)}`;

const weekday = (when: string, clock: Clock): string =>
  format(zoneFor(when, clock), { weekday: 'long' }).format(at(when));

/** "today", "tomorrow", "yesterday", a weekday within six days ahead, else the date. */
export const dayWords = (when: string, clock: Clock): string => {
  const days = daysAway(when, clock);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 7) return weekday(when, clock);
  return shortDate(when, clock);
};

/** "10:30" on the user's clock. */
export const hour = (when: string, clock: Clock): string =>
  format(clock.zone, { hour: '2-digit', minute: '2-digit' }).format(at(when));

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** "30 minutes", "1 hour", "1 hour 30 minutes". */
export const lasting = (start: string, end: string): string => {
  const minutes = Math.max(0, Math.round((at(end) - at(start)) / 60_000));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? count(hours, 'hour') : '', rest > 0 || hours === 0 ? count(rest, 'minute') : '']
    .filter(Boolean)
    .join(' ');
};

/** "in 40 minutes", "in 3 hours", "now", "40 minutes ago"; further away the day in words. */
export const untilWords = (start: string, end: string, clock: Clock): string => {
  const now = at(clock.now);
  if (now >= at(start) && now < at(end)) return 'now';
  const minutes = Math.round((at(start) - now) / 60_000);
  const far = Math.abs(minutes);
  const words = far < 60 ? count(far, 'minute') : count(Math.round(far / 60), 'hour');
  if (daysAway(start, clock) === 0) return minutes >= 0 ? `in ${words}` : `${words} ago`;
  return dayWords(start, clock);
};

/** When a row of the agenda happens, short enough for its column: "10:30", "Fri 15:00", "Mon 23 March". */
export const agendaTime = (start: string, allDay: boolean, clock: Clock): string => {
  const days = daysAway(start, clock);
  const time = allDay ? '' : hour(start, clock);
  if (days === 0) return allDay ? 'today' : time;
  const short = weekday(start, clock).slice(0, 3);
  if (days === 1) return `tomorrow ${time}`.trim();
  if (days > 1 && days < 7) return `${short} ${time}`.trim();
  return `${short} ${shortDate(start, clock)}`;
};

/** How a due day reads: "due today", "due Friday", of a range "due by Friday", "was due 3 March"; empty without a day. */
export const dueWords = (due: Due | null, clock: Clock): string => {
  const day = lastDayOf(due);
  if (day === null) return '';
  return `${daysAway(day, clock) < 0 ? 'was due' : due?.end ? 'due by' : 'due'} ${dayWords(day, clock)}`;
};

/** Upper case for the first letter, for words that begin a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
