import type { Day } from '../shared/time.ts';
import { addDays, daysBetween, weekdayOf } from '../shared/time.ts';
import { dateOf, dayAt, lastDateOf, monthOf, monthRange, yearOf } from './calendar.ts';
import type { Around, DateRule, Reading } from './date-rule.ts';
import {
  dateWords,
  doubtful,
  monthNumber,
  monthWords,
  ordinalOf,
  rule,
  weekdayNumber,
  weekdayWords,
  yearNumber,
  yearWords,
} from './date-rule.ts';

const W = `(?<w>${weekdayWords})`;
const M = `(?<m>${monthWords})\\.?`;
const st = '(?:\\s?(?:st|nd|rd|th)(?![a-z]))?';
const D = `(?<d>\\d{1,2}${st})(?!\\d|[:.]\\d|\\s?[ap]\\.?m\\b)`;
const D2 = `(?<d2>\\d{1,2}${st})(?!\\d|[:.]\\d|\\s?[ap]\\.?m\\b)`;
const Y = `(?<y>${yearWords})(?![\\d:])`;
const to = '\\s?(?:-|–|—|to|through|thru|until|till?)\\s?(?:the )?';
const monthHint = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

// Without a year the nearest reading wins: next, unless it has only just passed; looking back, the last.
const justPassed = 45;
const half = 183;
const isNear = (ahead: number, past: boolean): boolean => ahead >= -half && ahead <= (past ? 0 : 2 * half);
const nearest = (reference: Day, month: number, date: number, past: boolean): Day | null => {
  const year = yearOf(reference);
  const options = (past ? [year, year - 1, year - 2] : [year - 1, year, year + 1])
    .map((each) => dayAt(each, month, date))
    .filter((day) => day !== null);
  return (
    options.find((day) => {
      const ahead = daysBetween(reference, day);
      return past ? ahead <= 0 : ahead >= -justPassed;
    }) ?? null
  );
};

/** A day and the weekday that is written beside it: where they contradict each other, either may be the slip. */
export const agreed = (read: Reading, weekday: number): Reading => {
  if (read.day === null || weekdayOf(read.day) === weekday) return read;
  const near = addDays(read.day, ((weekday - weekdayOf(read.day) + 10) % 7) - 3);
  return doubtful([{ day: near }, read]);
};

const check = (day: Day | null): Reading | undefined => (day === null ? undefined : { day });

const ranged = (day: Day | null, end: Day | null): Reading | undefined =>
  day === null ? undefined : end !== null && end > day ? { day, end } : { day };

const monthAndDate: DateRule['read'] = (group, reference, { past }) => {
  const month = monthNumber(group.m ?? '');
  const date = ordinalOf(group.d ?? '');
  const last = group.d2 === undefined ? undefined : ordinalOf(group.d2);
  const inYear = (year: number) =>
    ranged(dayAt(year, month, date), last === undefined ? null : dayAt(year, month, last));
  const weekday = group.w === undefined ? undefined : weekdayNumber(group.w);
  const checked = (read: Reading | undefined): Reading | undefined =>
    read === undefined || weekday === undefined ? read : agreed(read, weekday);
  if (group.y !== undefined) return checked(inYear(yearNumber(group.y)));
  // "Thursday 1 October" written in November: the weekday tells that it was this year's.
  const year = yearOf(reference);
  const fits =
    weekday === undefined
      ? undefined
      : [year - 1, year, year + 1]
          .flatMap((each) => dayAt(each, month, date) ?? [])
          .find((each) => weekdayOf(each) === weekday && isNear(daysBetween(reference, each), past));
  const day = fits ?? nearest(reference, month, date, past);
  return day === null
    ? undefined
    : checked({ ...(inYear(yearOf(day)) ?? { day }), inYear: (each) => checked(inYear(each)) });
};

const numeric = (
  group: Readonly<Record<string, string | undefined>>,
  reference: Day,
  around: Around,
): Reading | undefined => {
  const a = Number(group.a);
  const b = Number(group.b);
  const year = group.y === undefined ? undefined : yearNumber(group.y);
  const at = (month: number, date: number) =>
    year === undefined ? nearest(reference, month, date, around.past) : dayAt(year, month, date);
  if (a === b || b > 12) return check(at(a, b));
  if (a > 12) return check(at(b, a));
  if (a < 1 || b < 1) return undefined;
  if (around.calendar.dayFirst !== undefined) return check(around.calendar.dayFirst ? at(b, a) : at(a, b));
  return doubtful([{ day: at(a, b) }, { day: at(b, a) }]);
};

const dayFirst: DateRule['read'] = (group, reference, { past }) =>
  check(
    group.y === undefined
      ? nearest(reference, Number(group.b), Number(group.a), past)
      : dayAt(yearNumber(group.y), Number(group.b), Number(group.a)),
  );

const dateOfMonth = (reference: Day, date: number, past: boolean): Day | null => {
  if (!(date >= 1 && date <= 31)) return null;
  for (let step = 0; step < 12; step += 1) {
    const { day: first, end } = monthRange(yearOf(reference), monthOf(reference) + (past ? -step : step));
    // "The 15th" written on a 15th is another one: that day would be called today.
    if (step === 0 && (past ? date >= dateOf(reference) : date <= dateOf(reference))) continue;
    if (date <= lastDateOf(yearOf(end), monthOf(end))) return dayAt(yearOf(first), monthOf(first), date);
  }
  return null;
};

/** The next such date that is such a weekday, within so many months. */
const dateOnWeekday = (
  reference: Day,
  date: number,
  weekday: number,
  past: boolean,
  months: number,
): Day | undefined => {
  for (let step = 0; step < months; step += 1) {
    const { day: first } = monthRange(yearOf(reference), monthOf(reference) + (past ? -step : step));
    const day = dayAt(yearOf(first), monthOf(first), date);
    if (day !== null && weekdayOf(day) === weekday && (past ? day <= reference : day >= reference)) return day;
  }
  return undefined;
};

const alone: DateRule['read'] = (group, reference, { past }) => {
  const date = ordinalOf(group.d ?? '');
  const read = check(dateOfMonth(reference, date, past));
  if (read === undefined || group.w === undefined) return read;
  const weekday = weekdayNumber(group.w);
  const ahead = dateOnWeekday(reference, date, weekday, past, 2);
  return check(ahead ?? dateOnWeekday(reference, date, weekday, !past, 2) ?? null) ?? agreed(read, weekday);
};

const numberedMonth: DateRule['read'] = (group) => ({
  ...monthRange(Number(group.y), Number(group.m)),
  unit: 'month',
});

const counted =
  'floor|time|draft|version|round|edition|quarter|half|week|weekend|year|century|street|st|ave|anniversary|place|grade|party|amendment|of|district|person|one|attempt|option|point|item|slide|page|party|step|phase|iteration|call|meeting|(?:work(?:ing)? |business )?days?|mon|tue|wed|thu|fri|sat|sun|-|to\\b';

// What stands before the number of a part or a version.
const numbered =
  '(?:section|sections|version|versions|chapter|item|figure|fig|table|clause|rule|page|no|v|ver|release|build|python|node|java|ip|address|art|article|step|part|paragraph|para)\\.?:? (?:is )?';

/** Days that are written as dates: "3 June", "2026-07-01", "21/8", "the 8th". */
export const calendarRules: readonly DateRule[] = [
  rule(
    '\\d{4}[-/.]',
    '(?<y>(?:19|20)\\d{2})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?:t\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?(?:z|[+-]\\d\\d:?\\d\\d)?)?',
    (group) => check(dayAt(Number(group.y), Number(group.m), Number(group.d))),
  ),
  rule(
    monthHint,
    `(?:${W}(?:\\.?,?\\s+(?:the\\s+)?|-))?${M}[\\s/-]{0,2}(?:the )?${D}(?:${to}${D2})?(?:(?:\\s?,\\s*|\\s+|-|/|\\s\\d\\d:\\d\\d:\\d\\d\\s)${Y})?`,
    monthAndDate,
  ),
  rule(
    monthHint,
    `(?:${W}\\.?,?\\s+)?(?:the\\s+)?${D}(?:(?:${to}|/|\\s?(?:and|&)\\s)${D2})?(?:\\s+|-)?(?:day\\s+)?(?:of\\s+)?${M}(?:(?:,\\s*|\\s+|-|\\s+of\\s+)${Y})?`,
    monthAndDate,
  ),
  rule(
    monthHint,
    `between\\s+(?:the )?${M}\\s+(?:the )?${D}\\s?(?:and|&)\\s?(?:the )?${D2}(?:(?:\\s?,\\s*|\\s+)${Y})?`,
    monthAndDate,
  ),
  rule(monthHint, `(?:the\\s+)?(?<d>\\d{1,2})-${M}-(?<y>\\d{4}|\\d{2})`, monthAndDate),
  rule(
    monthHint,
    `(?:${W}\\.?,?\\s+)?(?:the\\s+)?(?<d>${dateWords})\\s+(?:day\\s+)?(?:of\\s+)?${M}(?:(?:,\\s*|\\s+)${Y})?`,
    monthAndDate,
  ),
  rule(
    monthHint,
    `${M}\\s+(?:the\\s+)?(?<d>${dateWords}|twenty[- ](?:one|two|three|four|five|six|seven|eight|nine)|thirty[- ]one)(?:(?:,\\s*|\\s+)${Y})?(?! (?:quarter|half|week))`,
    monthAndDate,
  ),
  rule('/', '(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>\\d{4}|\\d{2})', numeric),
  rule('\\d-\\d', '(?<a>\\d{1,2})-(?<b>\\d{1,2})-(?<y>(?:19|20)\\d{2})', numeric),
  rule('\\d-\\d', '(?<![\\d-])(?<a>0?[1-9]|1[0-2])-(?<b>1[3-9]|2\\d|3[01])-(?<y>\\d{2})(?!-)', numeric),
  rule(monthHint, `(?<y>(?:19|20)\\d{2})(?<sep>[-/])${M}\\k<sep>(?<d>\\d{1,2})`, monthAndDate),
  // Dots are written day first wherever they are written.
  rule('\\d\\.', `(?<!${numbered})(?<a>\\d{1,2})\\.\\s?(?<b>\\d{1,2})\\.\\s?(?<y>(?:19|20)\\d{2})(?!\\.\\d)`, dayFirst),
  // With a short year versions look the same: a word of time before it tells, or a nought that no version has.
  rule(
    '\\d\\.',
    `(?<=(?<!\\b(?:run|runs|ran|running|based|depends?|built) )\\b(?:by|on|before|until|till?|due|dated|since|after|am|the|${weekdayWords}),? )(?<a>\\d{1,2})\\.\\s?(?<b>\\d{1,2})\\.\\s?(?<y>\\d{2})(?!\\.\\d)`,
    dayFirst,
  ),
  rule(
    '0\\d?\\.|\\.\\s?0',
    `(?<!${numbered})(?=0|\\d{1,2}\\.\\s?0)(?<a>\\d{1,2})\\.\\s?(?<b>\\d{1,2})\\.\\s?(?<y>\\d{2})(?!\\.\\d)`,
    dayFirst,
  ),
  rule(
    '\\d\\.',
    '(?<=\\b(?:by|on|before|until|till?|due|from|for|am) )(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?!\\d)',
    dayFirst,
  ),
  rule(
    '/',
    `(?<=(?:\\b(?:by|on|before|until|till?|due|from|for|than|latest|starting|as of|after|since|to)\\s|\\b(?:${weekdayWords}),?\\s))(?<a>\\d{1,2})/(?<b>\\d{1,2})(?!/)`,
    numeric,
  ),
  rule('/', '(?!24/7)(?<a>1[3-9]|2\\d|3[01])/(?<b>0?[1-9]|1[0-2])', numeric),
  rule('/', '(?<a>0?[1-9]|1[0-2])/(?<b>1[3-9]|2\\d|3[01])', numeric),
  rule('\\d(?:st|nd|rd|th)', `(?:${W},?\\s+)?(?:the\\s+)(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:${counted}))`, alone),
  rule('\\d(?:st|nd|rd|th)', `(?:${W},?|on|by)\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:${counted}))`, alone),
  rule('th|first|second|third|st', `(?:${W},?\\s+|(?:on|by) )the\\s+(?<d>${dateWords})(?=\\s*(?:[.,;:!?)]|$))`, alone),
  // "Monday 21": the next 21st that is a Monday.
  rule(
    '\\d|th',
    `(?<w>${weekdayWords})\\.?,?\\s+(?:(?:the\\s+)?(?<d>\\d{1,2}${st})|the\\s+(?<d2>${dateWords}))(?![\\d:/]|[.,-]\\d|\\s?[ap]\\.?m\\b|\\s+(?:${counted}|hours?|min|people|of us|[ap]m))`,
    (group, reference, { past }) => {
      const date = ordinalOf(group.d ?? group.d2 ?? '');
      const weekday = weekdayNumber(group.w ?? '');
      const ahead = dateOnWeekday(reference, date, weekday, past, 4);
      return check(ahead ?? dateOnWeekday(reference, date, weekday, !past, 2) ?? null);
    },
  ),
  rule(
    '\\d',
    '(?<=\\b(?:by|on|before|until|till?|for|from|to) )the (?<d>\\d{1,2})(?=\\s*(?:[,;!?)]|\\.(?!\\d)|$))',
    alone,
  ),
  rule('on \\d', '(?<=\\bon )(?<d>1[3-9]|2\\d|3[01])(?=\\s*(?:[,;!?)]|\\.(?!\\d)|$| at \\d))', alone),
  rule(
    '\\d-\\d',
    '(?<=\\b(?:by|on|due|until|before|for) )(?<a>\\d{1,2})-(?<b>\\d{1,2})(?:-(?<y>\\d{2}))?(?![-–]?\\d)',
    numeric,
  ),
  rule('(?:19|20)\\d\\d', '(?<m>0?[1-9]|1[0-2])\\s?[/-]\\s?(?<y>(?:19|20)\\d{2})(?![-/]\\d)', numberedMonth),
  rule('(?:19|20)\\d\\d', '(?<y>(?:19|20)\\d{2})\\s?[/-]\\s?(?<m>0?[1-9]|1[0-2])(?![-/]?\\d)', numberedMonth),
  rule(
    '\\d(?:st|nd|rd|th)',
    '(?:from |between )?(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|–|—|to|and|until|till?|through|thru)\\s?(?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)(?! (?:of|floor|grade|place|percentile|century))',
    (group, reference, { past }) => {
      const last = Number(group.d2);
      const day = dateOfMonth(reference, Number(group.d), past);
      if (day === null || last > 31) return undefined;
      const end = dateOfMonth(day, last, false);
      return end === null || end <= day ? undefined : { day, end };
    },
  ),
  rule(
    '\\d\\.\\d',
    `(?<!${numbered})(?<a>1[3-9]|2\\d|3[01])\\.(?<b>0?[1-9]|1[0-2])\\.(?=\\s*(?:$|[,;:!?)]|\\s(?:at|um|by|or|and)\\b))`,
    dayFirst,
  ),
  // A score or a share is written like that as well: it is asked, never entered.
  rule(
    '/',
    '(?<!(?:scor\\p{L}*|rat\\p{L}*|got|gave|grad\\p{L}*|of|is|only|a|the|about|took|takes) )(?<a>0?[1-9]|1[0-2])/(?<b>0?[1-9]|1[0-2])(?=\\s*(?:$|[,;!?)]|\\s(?:at|latest|or|noon|morning|am|pm)\\b))',
    (group, ...rest) => (Number(group.a) === Number(group.b) ? undefined : numeric(group, ...rest)),
  ),
];
