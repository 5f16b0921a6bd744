import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import { addWorkdays, monthRange, nextWeekday, yearOf } from './calendar.ts';
import type { DateRule, Every, Reading } from './date-rule.ts';
import { monthWords, numberOf, rule, weekdayNumber, weekdayWords, yearWords } from './date-rule.ts';
import { holidayNamed, holidayWords } from './holidays.ts';
import type { WorkCalendar } from './work-calendar.ts';

const units =
  'hours?|days?|nights?|mornings?|afternoons?|evenings?|weekdays?|work ?days?|working days?|business days?|w(?:ee)?ks?|weekends?|fortnights?|months?|quarters?|half[- ]years?|years?|sprints?';

const everyOf = (unit: string): { readonly every: Every; readonly times?: number } | undefined => {
  if (/^hour/.test(unit)) return { every: 'hour' };
  if (/^(?:weekday|work|business)/.test(unit)) return { every: 'workday' };
  if (/^(?:day|night|morning|afternoon|evening|dai|nightly)/.test(unit)) return { every: 'day' };
  if (/^fortnight/.test(unit)) return { every: 'week', times: 2 };
  if (/^(?:w|wk)/.test(unit)) return { every: 'week' };
  if (/^month/.test(unit)) return { every: 'month' };
  if (/^quarter/.test(unit)) return { every: 'quarter' };
  if (/^half/.test(unit)) return { every: 'month', times: 6 };
  if (/^(?:year|annual)/.test(unit)) return { every: 'year' };
  return undefined;
};

const again = (day: Day | null, unit: string, times: number): Reading | undefined => {
  const each = everyOf(unit);
  if (each === undefined) return undefined;
  const interval = (each.times ?? 1) * times;
  return { day, every: each.every, ...(interval > 1 ? { interval } : {}) };
};

const timesOf = (words: string | undefined): number =>
  words === undefined || words === 'single'
    ? 1
    : /other|second|alternate|2nd/.test(words)
      ? 2
      : /third|3rd/.test(words)
        ? 3
        : /fourth|4th/.test(words)
          ? 4
          : numberOf(words.replace(/\D+$/, '') || words);

const nth = 'other|second|2nd|alternate|third|3rd|fourth|4th|single';
const W = `(?<w>${weekdayWords})`;
const more = `(?:(?:,| and| &|,? or|/) ?(?:${weekdayWords})s?){0,4}`;
// Behind the word nothing that it describes: "the weekly report" is no recurrence.
const adverb =
  '(?=\\s*(?:$|[.,;:!?)–—]|-\\s)|\\s+(?:on|at|from|until|till|by|in|to|with|starting|and|or|for|basis|if|so|as|than|now|going|please|via|through|over|during)\\b)';
const notArticle = "(?<!\\b(?:the|our|a|an|my|your|his|her|their|this|that|its|'s)\\s)";

/** What comes again: "every Monday", "on Tuesdays", "monthly". */
export const repeatRules: readonly DateRule[] = [
  rule(
    'every|each|per|alternate',
    `(?:every|each|alternate)(?:\\s+(?<n>${nth}))?\\s+${W}s?${more}(?:\\s+of the week)?`,
    (group, reference) => again(nextWeekday(reference, weekdayNumber(group.w ?? '')), 'week', timesOf(group.n)),
  ),
  rule(
    'every|each|alternate',
    `(?:every|each|alternate)(?:\\s+(?<n>${nth}|\\d{1,2}|two|three|four|five|six))?\\s+(?<unit>${units})`,
    (group, reference, { calendar }) =>
      again(
        /^(?:weekd|work|bus)/.test(group.unit ?? '') ? addWorkdays(reference, 1, calendar) : null,
        group.unit ?? '',
        timesOf(group.n),
      ),
  ),
  rule(
    'days|mons|tues|weds|thurs|fris|sats|suns',
    `(?:on )?(?<w>mon|tues|wednes|thurs|fri|satur|sun)days${more}(?!')`,
    (group, reference) => again(nextWeekday(reference, weekdayNumber(group.w ?? '')), 'week', 1),
  ),
  rule(
    'times|once|twice',
    '(?:once|twice|(?:\\d|two|three|four|five) times) (?:a|per|every|each) (?<unit>day|week|month|quarter|year)',
    (group) => again(null, group.unit ?? '', 1),
  ),
  rule(
    'daily|weekly|monthly|quarterly|yearly|annually|fortnightly|hourly|nightly',
    `${notArticle}(?:on a )?(?<two>bi-?|semi-?)?(?<unit>daily|weekly|monthly|quarterly|yearly|annually|fortnightly|hourly|nightly)${adverb}(?: basis)?`,
    (group) =>
      group.two?.startsWith('s') ? undefined : again(null, group.unit ?? '', group.two === undefined ? 1 : 2),
  ),
  rule('week', 'on weekdays|weekdays', (_, reference, { calendar }) =>
    again(addWorkdays(reference, 1, calendar), 'weekday', 1),
  ),
  rule('week', 'on weekends|weekends|at weekends', (_, reference) =>
    again(addDays(reference, ((12 - weekdayOf(reference)) % 7) + Number(weekdayOf(reference) === 5) * 7), 'week', 1),
  ),
  rule(
    'every|each',
    `(?:every|each) (?<m>${monthWords})(?:\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?)?`,
    (group, reference) => {
      const number =
        ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
          (group.m ?? '').slice(0, 3),
        ) + 1;
      const date = Number(group.d ?? 1);
      const on = (year: number): Day => addDays(monthRange(year, number).day, date - 1);
      const day = on(yearOf(reference));
      return again(day < reference ? on(yearOf(reference) + 1) : day, 'year', 1);
    },
  ),
];

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
    'day|new year|nye|easter|mas|eve|ween|mlk|thanks|gras|pente|whit|epiph|corpus|ascen|valen|mayo|fawkes|fourth|4th|monday|april f|juneteenth|jubil',
    `(?:(?<how>this|next|last)\\s+)?(?<name>${holidayWords})(?:(?:,? (?:of |in )?)(?<y>${yearWords}))?`,
    (group, reference, { calendar, past }) => {
      const name = group.name ?? '';
      const dayOf = holidayNamed(name);
      if (dayOf === undefined) return undefined;
      if (group.y !== undefined) return { day: dayOf(Number(group.y.replace("'", '20'))) };
      const own = ownHolidays(calendar, name, reference, past);
      const inYear = (year: number): Reading => ({ day: dayOf(year) });
      return { day: own ?? nextOf(dayOf, reference, past || group.how === 'last'), inYear };
    },
  ),
];

const ownHolidays = ({ holidays }: WorkCalendar, name: string, reference: Day, past: boolean): Day | undefined => {
  const days = (holidays ?? [])
    .filter((each) => each.name.toLowerCase().replace(/[’‘]/g, "'") === name)
    .map(({ day }) => day)
    .sort();
  return past ? days.reverse().find((day) => day <= reference) : days.find((day) => day >= reference);
};
