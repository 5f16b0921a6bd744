import { longestTitle, WorkCalendar } from '../../domain/language/work-calendar.ts';
import { addDays, clockIn, type Day, daysBetween, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Store } from '../../store/store.ts';

const setting = 'calendar';
const Said = WorkCalendar.omit({ moments: true });

/** What the user said of the years, sprints and days off where they work; what they did not say is absent. */
export const saidCalendar = (store: Store): WorkCalendar => {
  const kept = store.settings.read(setting);
  return kept === undefined ? {} : Said.parse(JSON.parse(kept));
};

export const keepCalendar = (store: Store, calendar: WorkCalendar): void =>
  store.settings.write(setting, JSON.stringify(Said.parse(calendar)));

const day = 86_400_000;
// Counted from the middle of a month: three months before its first day and after its last one.
const around = 107 * day;

/** A day on which nobody works, by its title; somebody's own vacation is none. */
const isDayOff = ({ allDay, title }: StoredMoment): boolean =>
  allDay &&
  /\b(?:public|bank|national|federal|company|office) holiday\b|\b(?:office|offices|company) (?:is |are )?closed\b/i.test(
    title,
  );

const mostDaysOff = 14;

const daysOf = ({ start, end, title }: StoredMoment): { day: Day; name: string }[] => {
  const from = start.slice(0, 10);
  const count = Math.min(Math.max(1, daysBetween(from, end.slice(0, 10))), mostDaysOff);
  return Array.from({ length: count }, (_, place) => ({
    day: addDays(from, place),
    name: title.slice(0, longestTitle),
  }));
};

export type CalendarOf = (written: Instant) => WorkCalendar;

/**
 * The calendar a text of some day is read with: what the user said, and the moments within three months of it ("by the
 * board meeting"), on their days in `zone`, the user's. One for each month, so that many mails are read with few look-ups;
 * moments that come in meanwhile are not seen.
 */
export const calendarsOf = (store: Store, zone: string): CalendarOf => {
  const said = saidCalendar(store);
  const onClock = clockIn(zone);
  const byMonth = new Map<string, WorkCalendar>();
  return (written) => {
    const month = written.slice(0, 7);
    const known = byMonth.get(month);
    if (known) return known;
    const middle = millis(`${month}-15T00:00:00Z`);
    const nearby = store.moments.between(inZone(middle - around, 'UTC'), inZone(middle + around, 'UTC'));
    const off = nearby.filter(isDayOff).flatMap(daysOf);
    const moments = nearby
      // What lasts whole days has no zone: its day is as it is written.
      .map(({ start, title, allDay }) => ({
        day: (allDay ? start : onClock(start)).slice(0, 10),
        title: title.slice(0, longestTitle),
      }))
      .filter(({ title }) => title.trim() !== '');
    const calendar = {
      ...said,
      ...(moments.length > 0 ? { moments } : {}),
      ...(off.length > 0 ? { holidays: [...(said.holidays ?? []), ...off] } : {}),
    };
    byMonth.set(month, calendar);
    return calendar;
  };
};
