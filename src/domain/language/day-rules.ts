import type { Day } from '../shared/time.ts';
import { addDays, daysBetween, weekdayOf } from '../shared/time.ts';
import { dateOf, dayAt, lastDateOf, mondayOf, monthOf, nextWeekday, yearOf } from './calendar.ts';
import type { DateRule } from './date-rule.ts';
import {
  clockWords,
  monthNumber,
  monthWords,
  numberOf,
  numberWords,
  weekdayNumber,
  weekdayWords,
  yearNumber,
} from './date-rule.ts';

const W = `(?<w>${weekdayWords})`;
const M = `(?<m>${monthWords})`;
const D = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const Y = "(?<y>(?:19|20)\\d{2}|'\\d{2})";
const rule = (source: string, read: DateRule['read']): DateRule => ({
  re: new RegExp(`(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])`, 'gu'),
  read,
});

// Without a year the nearest reading wins: next, unless it has only just passed.
const justPassed = 45;
const nearest = (reference: Day, month: number, date: number): Day | null => {
  const year = yearOf(reference);
  const options = [year - 1, year, year + 1].map((each) => dayAt(each, month, date)).filter((day) => day !== null);
  return options.find((day) => daysBetween(reference, day) >= -justPassed) ?? null;
};

const monthAndDate: DateRule['read'] = (group, reference) => {
  const month = monthNumber(group.m ?? '');
  const date = Number(group.d);
  const year = group.y === undefined ? undefined : yearNumber(group.y);
  const on = (each: number) => (year === undefined ? nearest(reference, month, each) : dayAt(year, month, each));
  const day = on(date);
  if (day === null) return undefined;
  const end = group.d2 === undefined ? null : on(Number(group.d2));
  return end !== null && end > day ? { day, end } : { day };
};

const numeric: DateRule['read'] = (group, reference) => {
  const a = Number(group.a);
  const b = Number(group.b);
  const year = group.y === undefined ? undefined : yearNumber(group.y);
  const at = (month: number, date: number) =>
    year === undefined ? nearest(reference, month, date) : dayAt(year, month, date);
  if (a === b || b > 12) return check(at(a, b));
  if (a > 12) return check(at(b, a));
  return a >= 1 && b >= 1 ? { day: null } : undefined;
};
const check = (day: Day | null) => (day === null ? undefined : { day });

const nextDateOfMonth = (reference: Day, date: number): Day | null => {
  for (let step = 0; step < 12; step += 1) {
    const months = yearOf(reference) * 12 + monthOf(reference) - 1 + step;
    const year = Math.floor(months / 12);
    const month = (months % 12) + 1;
    if (step === 0 && date < dateOf(reference)) continue;
    if (date <= lastDateOf(year, month)) return dayAt(year, month, date);
  }
  return null;
};

const weekday: DateRule['read'] = (group, reference) => {
  const number = weekdayNumber(group.w ?? '');
  const how = group.how ?? '';
  if (/last|past/.test(how)) return { day: addDays(reference, -(((weekdayOf(reference) - number + 6) % 7) + 1)) };
  if (/next/.test(how)) return { day: addDays(mondayOf(reference), 7 + number) };
  return { day: nextWeekday(reference, number) };
};

const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, f: 14 };
const later = (from: Day, count: number, unit: string): Day | null => {
  const days = unitDays[unit[0] ?? ''];
  if (days !== undefined) return addDays(from, count * days);
  const step = unit.startsWith('m') ? count : count * 12;
  const months = yearOf(from) * 12 + monthOf(from) - 1 + step;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayAt(year, month, Math.min(dateOf(from), lastDateOf(year, month)));
};
const unitWords = 'd(?:ays?)?|working days?|business days?|w(?:ee)?ks?|fortnights?|mo(?:nth)?s?|years?|yrs?';
const count = `(?<n>${numberWords})`;

const fromNow: DateRule['read'] = (group, reference) => {
  const unit = group.unit ?? '';
  // Which days are working days is not in the words.
  if (/ing day|ess day/.test(unit)) return { day: null };
  return { day: later(reference, numberOf(group.n ?? ''), unit) };
};

/** Days said by name, number or distance. */
export const dayRules: readonly DateRule[] = [
  rule('(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})', (group) =>
    check(dayAt(Number(group.y), Number(group.m), Number(group.d))),
  ),
  rule(
    `(?:(?:${weekdayWords})\\.?,?\\s+(?:the\\s+)?)?${M}\\.?\\s{1,2}${D}(?:\\s?(?:-|–|to|through|thru)\\s?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?(?:(?:,\\s*|\\s+)${Y})?`,
    monthAndDate,
  ),
  rule(
    `(?:(?:${weekdayWords})\\.?,?\\s+)?(?:the\\s+)?${D}(?:\\s?(?:-|–|to)\\s?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${M}\\.?(?:(?:,\\s*|\\s+)${Y})?`,
    monthAndDate,
  ),
  rule('(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>\\d{4}|\\d{2})', numeric),
  rule('(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<y>\\d{4}|\\d{2})', (group, reference) =>
    // Dots are written day first wherever they are written.
    check(dayAt(yearNumber(group.y ?? yearOf(reference).toString()), Number(group.b), Number(group.a))),
  ),
  rule(
    `(?<=(?:\\b(?:by|on|before|until|till?|due|from|for|than|latest|starting|as of)\\s|\\b(?:${weekdayWords}),?\\s))(?<a>\\d{1,2})/(?<b>\\d{1,2})`,
    numeric,
  ),
  rule('(?!24/7)(?<a>1[3-9]|2\\d|3[01])/(?<b>0?[1-9]|1[0-2])', numeric),
  rule('(?<a>0?[1-9]|1[0-2])/(?<b>1[3-9]|2\\d|3[01])', numeric),
  rule(
    `(?:(?:${weekdayWords}),?\\s+)?(?:the\\s+)(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:floor|time|draft|version|round|edition|quarter|year|century|street|st|ave|anniversary|place|grade|party|amendment|of|district|person|one|attempt))`,
    (group, reference) => {
      const date = Number(group.d);
      return date >= 1 && date <= 31 ? check(nextDateOfMonth(reference, date)) : undefined;
    },
  ),
  rule(`(?:${weekdayWords})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)`, (group, reference) =>
    check(nextDateOfMonth(reference, Number(group.d))),
  ),
  rule(`(?:(?<how>this coming|this|coming|next|last|past)\\s+)?${W}\\.?`, weekday),
  rule(`(?:a week (?:on|from)\\s+${W}|week on)`, (group, reference) =>
    group.w === undefined ? undefined : { day: addDays(nextWeekday(reference, weekdayNumber(group.w)), 7) },
  ),
  rule(`${W}\\s+(?:week|after next)`, (group, reference) => ({
    day: addDays(nextWeekday(reference, weekdayNumber(group.w ?? '')), 7),
  })),
  rule('(?:the\\s+)?day after (?:tomorrow|tmrw|tmr)', (_, reference) => ({ day: addDays(reference, 2) })),
  rule('(?:tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|tmw|tmrow|2moro|2morrow)', (_, reference) => ({
    day: addDays(reference, 1),
  })),
  rule('(?:today|tonight|tonite|2day|this (?:morning|afternoon|evening|eve|arvo|aft)|same day)', (_, reference) => ({
    day: reference,
  })),
  rule('yesterday', (_, reference) => ({ day: addDays(reference, -1) })),
  rule(`(?:in|within)\\s+(?:the next\\s+)?${count}\\s*(?<unit>${unitWords})(?:['’]?\\s+time)?`, fromNow),
  rule(`${count}\\s+(?<unit>${unitWords})\\s+from\\s+(?:now|today)`, fromNow),
  rule(`(?<!for )${count}\\s+(?<unit>${unitWords})\\s+(?:from|after)\\s+(?:next\\s+)?${W}`, (group, reference) => ({
    day: later(nextWeekday(reference, weekdayNumber(group.w ?? '')), numberOf(group.n ?? ''), group.unit ?? ''),
  })),
  rule(`${count}\\s+(?<unit>${unitWords})\\s+(?:from|after)\\s+(?:tomorrow|tmrw)`, (group, reference) => ({
    day: later(addDays(reference, 1), numberOf(group.n ?? ''), group.unit ?? ''),
  })),
  rule(`${count}\\s+(?<unit>${unitWords})\\s+ago`, (group, reference) => ({
    day: later(reference, -numberOf(group.n ?? ''), group.unit ?? ''),
  })),
  rule(
    `(?:in|within)\\s+(?:the next\\s+)?(?:${numberWords}|half an|a few|couple of)\\s*(?:min(?:ute)?s?|hours?|hrs?)`,
    (_, reference) => ({ day: reference }),
  ),
  rule(`(?:(?:at|@|by|before|around)\\s*)(?<clock>${clockWords})`, () => ({ day: null })),
];
