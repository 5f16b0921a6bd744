import type { Due } from '../facts/fact.ts';
import { readDates } from '../language/dates.ts';
import { likelyEvents } from '../language/events.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import type { Day } from '../shared/time.ts';

/** A day that words can mean: the title of the moment on it, or the order of day and month that gives it, where there is one. */
export type DayMeant = { readonly day: Day; readonly title: string; readonly order: 'day' | 'month' | null };

/**
 * What has to be asked of due words without a day. `order`: 2/3 is one of two days. `event`: they name something that people
 * meet for. `words`: they can mean several days. `calendar`: the fiscal year or the sprints are not known here.
 */
export type OpenDay = {
  readonly why: 'order' | 'event' | 'words' | 'calendar';
  /** The days to choose from, those ahead first; may be none. */
  readonly days: readonly DayMeant[];
};

const ofTheHouse = /\b(?:fiscal|financial|fy\s?'?\d|sprints?|iterations?)\b|\bfy\d/i;
const numbers = /^\D*(\d{1,2})\s?[/.-]\s?\d{1,2}\b/;

/**
 * What to ask of due words whose day is open, read again with what is known of the calendar now; null where a day is known
 * or the words name none ("soon"). Relative words count from `said`.
 */
export const openDay = (due: Due | null, said: Day, calendar: WorkCalendar): OpenDay | null => {
  if (due === null || due.date !== null) return null;
  const phrase = readDates(due.text, said, { calendar, direction: 'future' }).find(
    ({ day, candidates, event }) => day !== null || candidates !== undefined || event !== undefined,
  );
  const known =
    phrase === undefined ? [] : phrase.day === null ? (phrase.candidates ?? []) : [phrase.end ?? phrase.day];
  if (known.length === 0 && ofTheHouse.test(due.text)) return { why: 'calendar', days: [] };
  if (phrase === undefined) return null;
  const first = numbers.exec(due.text)?.[1];
  const order = (day: Day): DayMeant['order'] =>
    first === undefined || known.length < 2 ? null : Number(day.slice(8)) === Number(first) ? 'day' : 'month';
  const likely = phrase.event === undefined ? [] : likelyEvents(phrase.event, said, calendar);
  const days = known.map((day) => ({
    day,
    title: likely.find((one) => one.day === day)?.title ?? '',
    order: order(day),
  }));
  if (phrase.event !== undefined)
    return { why: 'event', days: days.length > 0 ? days : likely.map((one) => ({ ...one, order: null })) };
  const ahead = days.filter(({ day }) => day >= said);
  return {
    why: days.some((one) => one.order !== null) ? 'order' : 'words',
    days: [...ahead, ...days.filter((one) => !ahead.includes(one))],
  };
};
