import type { Day } from '../shared/time.ts';
import { yearOf } from './calendar.ts';
import type { DateRule, Found, Reading } from './date-rule.ts';
import { doubtful, rule, yearWords } from './date-rule.ts';
import { eventDay, eventsIn } from './events.ts';
import { type DayOf, holidayHint, holidayNamed, holidayWords } from './holidays.ts';
import { plain } from './reading.ts';
import type { WorkCalendar } from './work-calendar.ts';

const nextOf = (dayOf: (year: number) => Day | null, reference: Day, past: boolean): Day | null => {
  const year = yearOf(reference);
  const days = [year - 1, year, year + 1].map(dayOf);
  return (
    (past ? days.reverse() : days).find((day) => day !== null && (past ? day <= reference : day >= reference)) ?? null
  );
};

/** Holidays by name; a calendar's own list goes before what is generally known. */
export const holidayRules: readonly DateRule[] = [
  rule(
    holidayHint,
    `(?<!\\b(?:merry|happy|great|wonderful|nice|lovely|good|belated) )(?:(?<how>this|next|last)\\s+)?(?<name>${holidayWords})(?!\\s(?:gifts?|presents?|cards?|trees?|bonus|shopping|cheer|greetings|wishes))(?:(?:,? (?:of |in )?)(?<y>${yearWords}))?`,
    (group, reference, { calendar, past }) => {
      const name = group.name ?? '';
      const known = holidayNamed(name);
      if (known === undefined) return undefined;
      const kept = keptHere(calendar, name, known);
      const inYear = (year: number): Reading => doubtful(kept.map((dayOf) => ({ day: dayOf(year) })));
      if (group.y !== undefined) return inYear(Number(group.y.replace("'", '20')));
      const back = past || group.how === 'last';
      const own = ownHolidays(calendar, name, reference, back);
      if (own !== undefined && (known.length < 2 || own >= reference !== back)) return { day: own, inYear };
      return { ...doubtful(kept.map((dayOf) => ({ day: nextOf(dayOf, reference, back) }))), inYear };
    },
  ),
];

const squeezed = (name: string): string => name.replace(/\bday\b|[\s'’.]/g, '');
const sameName = (own: string, said: string): boolean => {
  const [one, other] = [squeezed(own), squeezed(said)];
  return one.includes(other) || (one !== '' && other.includes(one));
};

/** Of the days on which countries keep a holiday the one that the calendar has under that name; all where it has none. */
const keptHere = ({ holidays }: WorkCalendar, name: string, known: readonly DayOf[]): readonly DayOf[] => {
  const here = known.find((dayOf) =>
    holidays?.some((own) => dayOf(yearOf(own.day)) === own.day && sameName(plain(own.name), name)),
  );
  return here === undefined ? known : [here];
};

const ownHolidays = ({ holidays }: WorkCalendar, name: string, reference: Day, past: boolean): Day | undefined => {
  const days = (holidays ?? [])
    .filter((each) => plain(each.name.trim()) === name)
    .map(({ day }) => day)
    .sort();
  const ahead = days.find((day) => day >= reference);
  const behind = days.reverse().find((day) => day <= reference);
  return past ? (behind ?? ahead) : (ahead ?? behind);
};

const names = new WeakMap<WorkCalendar, readonly (readonly [string, 'holiday' | 'moment'])[]>();
const shortest = 4;
const most = 600;

/** The names a calendar gives its own holidays and moments, in lower case. */
const namesOf = (calendar: WorkCalendar) => {
  const known = names.get(calendar);
  if (known !== undefined) return known;
  const all = new Map<string, 'holiday' | 'moment'>();
  for (const { title } of calendar.moments ?? []) all.set(plain(title.trim()), 'moment');
  for (const { name } of calendar.holidays ?? []) all.set(plain(name.trim()), 'holiday');
  const list = [...all].filter(([name]) => name.length >= shortest).slice(0, most);
  names.set(calendar, list);
  return list;
};

/** Where a text says a name of the calendar itself: holidays for sure, moments where a word of time leads to them. */
export const ownNames = (
  lower: string,
  reference: Day,
  calendar: WorkCalendar,
  looksBack: (start: number, end: number) => boolean,
): readonly Found[] => {
  const found: Found[] = [...eventsIn(lower, reference, calendar, looksBack)];
  for (const [name, kind] of namesOf(calendar)) {
    for (
      let start = lower.indexOf(name);
      start >= 0 && found.length < most;
      start = lower.indexOf(name, start + name.length)
    ) {
      const end = start + name.length;
      if (/[\p{L}\p{N}]/u.test(lower.slice(start - 1, start)) || /[\p{L}\p{N}]/u.test(lower.slice(end, end + 1)))
        continue;
      const past = looksBack(start, end);
      if (kind === 'holiday') {
        const day = ownHolidays(calendar, name, reference, past);
        if (day !== undefined) found.push({ start, end, when: { day } });
      } else found.push({ start, end, when: { ...eventDay(name, reference, calendar, past), weak: true } });
    }
  }
  return found;
};
