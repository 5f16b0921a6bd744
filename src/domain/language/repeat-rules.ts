import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import { addWorkdays, dayAt, mondayOf, monthsRange, nextWeekday, yearOf } from './calendar.ts';
import type { DateRule, Every, Reading } from './date-rule.ts';
import { monthWords, numberOf, ordinalOf, rule, weekdayNumber, weekdayWords } from './date-rule.ts';
import { monthFrom, partFrom, weekdayIn, weekRange } from './periods.ts';
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

const nextTime = (unit: string, times: number, reference: Day, calendar: WorkCalendar): Day | null =>
  /^(?:weekd|work|bus)/.test(unit)
    ? addWorkdays(reference, 1, calendar)
    : /^(?:day|night|morning|afternoon|evening)/.test(unit) && times === 1
      ? addDays(reference, 1)
      : null;

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
    (group, reference, { calendar }) => {
      const name = group.unit ?? '';
      const times = timesOf(group.n);
      const read = again(nextTime(name, times, reference, calendar), name, times);
      const unit = /^(week|month|quarter|year)/.exec(name)?.[1] as 'week' | 'month' | 'quarter' | 'year' | undefined;
      if (read === undefined || unit === undefined || name.startsWith('weekd') || name.startsWith('weeke')) return read;
      const around = (step: number) =>
        unit === 'week'
          ? weekRange(addDays(mondayOf(reference), 7 * step), 0, {})
          : unit === 'month'
            ? monthFrom(reference, step)
            : unit === 'quarter'
              ? partFrom(reference, step, 4, calendar)
              : monthsRange(yearOf(reference) + step, 1, 12);
      return { ...read, unit, coming: [around(0), around(1)] };
    },
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
    (group, reference) =>
      group.two?.startsWith('s')
        ? undefined
        : again(
            group.unit === 'daily' ? addDays(reference, 1) : null,
            group.unit ?? '',
            group.two === undefined ? 1 : 2,
          ),
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
      const year = yearOf(reference);
      // The 29th of February comes every fourth year, and once after eight.
      const day = Array.from({ length: 9 }, (_, ahead) => dayAt(year + ahead, number, Number(group.d ?? 1))).find(
        (each) => each !== null && each >= reference,
      );
      return day == null ? undefined : again(day, 'year', 1);
    },
  ),
  rule(
    'every|each',
    `(?:the )?(?<which>first|second|third|fourth|last|1st|2nd|3rd|4th) ${W} (?:of|in) (?:every|each) month|(?:every|each) (?<which2>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<w2>${weekdayWords}) (?:of|in) (?:the|a) month`,
    (group, reference) => {
      const said = group.which ?? group.which2 ?? '';
      const which = said === 'last' ? 'last' : ordinalOf(said);
      const on = (step: number) =>
        weekdayIn(monthFrom(reference, step), weekdayNumber(group.w ?? group.w2 ?? ''), which);
      const day = on(0);
      return again((day !== undefined && day > reference ? day : on(1)) ?? null, 'month', 1);
    },
  ),
];
