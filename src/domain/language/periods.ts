import type { Day } from '../shared/time.ts';
import { addDays, daysBetween, weekdayOf } from '../shared/time.ts';
import type { Range } from './calendar.ts';
import {
  addWorkdays,
  isWorkday,
  lastWeekday,
  mondayOf,
  monthOf,
  monthsRange,
  nextWeekday,
  yearOf,
} from './calendar.ts';
import type { Unit, When } from './date-rule.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The working week `step` weeks from the one of `reference`; at the weekend "this week" is the one that comes. */
export const weekRange = (reference: Day, step: number, { weekStart }: WorkCalendar): Range => {
  const ahead = step === 0 && weekStart === undefined && weekdayOf(reference) > 4 ? 1 : step;
  const day = addDays(mondayOf(reference, weekStart), 7 * ahead);
  return { day, end: addDays(day, 4) };
};

export const monthFrom = (reference: Day, step: number): Range => {
  const month = monthOf(reference) + step;
  return monthsRange(yearOf(reference), month, month);
};

/** The fiscal year that is named `year`: it ends in that calendar year. */
export const fiscalYear = (year: number, { fiscalYearStart: first = 1 }: WorkCalendar): Range =>
  first === 1 ? monthsRange(year, 1, 12) : monthsRange(year - 1, first, first + 11);

/** Quarter or half `number` of the fiscal year named `year`, of `parts` parts. */
export const fiscalPart = (year: number, number: number, parts: number, calendar: WorkCalendar): Range => {
  const size = 12 / parts;
  const from = monthOf(fiscalYear(year, calendar).day) + (number - 1) * size;
  return monthsRange(yearOf(fiscalYear(year, calendar).day), from, from + size - 1);
};

/** The name of the fiscal year that holds `day`. */
export const fiscalYearOf = (day: Day, { fiscalYearStart: first = 1 }: WorkCalendar): number =>
  yearOf(day) + (first > 1 && monthOf(day) >= first ? 1 : 0);

/** Quarter or half `number`: of the year named, else the one that has not ended (has begun, looking back). */
export const partOf = (
  reference: Day,
  number: number,
  parts: number,
  year: number | undefined,
  { calendar, past }: { readonly calendar: WorkCalendar; readonly past: boolean },
): Range => {
  if (year !== undefined) return fiscalPart(year, number, parts, calendar);
  const own = fiscalYearOf(reference, calendar);
  const options = [own - 1, own, own + 1].map((each) => fiscalPart(each, number, parts, calendar));
  const fits = past
    ? options.reverse().find(({ day }) => day <= reference)
    : options.find(({ end }) => end >= reference);
  return fits ?? fiscalPart(own, number, parts, calendar);
};

/** The quarter or half `step` from the one that holds `reference`. */
export const partFrom = (reference: Day, step: number, parts: number, calendar: WorkCalendar): Range => {
  const size = 12 / parts;
  const year = fiscalYearOf(reference, calendar);
  const first = fiscalYear(year, calendar).day;
  const gone = (yearOf(reference) - yearOf(first)) * 12 + monthOf(reference) - monthOf(first);
  const from = monthOf(first) + (Math.floor(gone / size) + step) * size;
  return monthsRange(yearOf(first), from, from + size - 1);
};

/** The sprint `step` from the one of `reference`, or the one with a number; undefined where the calendar knows none. */
export const sprintRange = (
  reference: Day,
  which: { readonly step: number } | { readonly number: number },
  { sprint }: WorkCalendar,
): Range | undefined => {
  if (sprint === undefined) return undefined;
  const { first, days, number } = sprint;
  const index =
    'number' in which ? which.number - (number ?? 1) : Math.floor(daysBetween(first, reference) / days) + which.step;
  if (Math.abs(index) > 2000) return undefined;
  const day = addDays(first, index * days);
  return { day, end: addDays(day, days - 1) };
};

/** Words that name a part of a period. */
export const edgeWords =
  'very end|tail end|back end|end|close|very beginning|start|beginning|first day|top|last day|early|mid|middle|late|later|second half|first half|1st half|2nd half|last half|back half|latter half|halfway through|first (?:working|business) day|last (?:working|business) day';

const lengthOf = ({ day, end }: Range): number => daysBetween(day, end) + 1;

const half = (range: Range, unit: Unit | undefined, second: boolean): When => {
  const months = Math.round(lengthOf(range) / 30.4);
  if (unit === 'month') {
    const middle = addDays(range.day, 14);
    return second ? { day: addDays(middle, 1), end: range.end } : { day: range.day, end: middle };
  }
  if (months >= 6) {
    const [year, month] = [yearOf(range.day), monthOf(range.day)];
    return second
      ? monthsRange(year, month + months / 2, month + months - 1)
      : monthsRange(year, month, month + months / 2 - 1);
  }
  // The middle of a quarter's second month; a week or a sprint is cut in the middle.
  const middle =
    unit === 'quarter'
      ? addDays(monthsRange(yearOf(range.day), monthOf(range.day) + 1, monthOf(range.day) + 1).day, 14)
      : addDays(range.day, Math.ceil(lengthOf(range) / 2) - 1);
  return second ? { day: addDays(middle, 1), end: range.end } : { day: range.day, end: middle };
};

/** The part of a period that words name: its end, its middle, "early", "first half" … */
export const partNamed = (range: Range, words: string, unit: Unit | undefined, calendar: WorkCalendar): When => {
  if (/half$/.test(words)) return half(range, unit, !/^(?:first|1st)/.test(words));
  if (/^first (?:w|b)/.test(words))
    return { day: isWorkday(range.day, calendar) ? range.day : addWorkdays(range.day, 1, calendar) };
  if (/^last (?:w|b)/.test(words))
    return { day: isWorkday(range.end, calendar) ? range.end : addWorkdays(range.end, -1, calendar) };
  if (/end$|^close|^last/.test(words)) return { day: range.end };
  if (/^(?:start|very beg|begin|first|top)/.test(words)) return { day: range.day };
  const length = lengthOf(range);
  if (/^(?:mid|halfway)/.test(words) && unit === 'year')
    return monthsRange(yearOf(range.day), monthOf(range.day) + 5, monthOf(range.day) + 6);
  if (/^(?:mid|halfway)/.test(words))
    return { day: addDays(range.day, unit === 'month' ? 14 : Math.ceil(length / 2) - 1) };
  const third =
    unit === 'week' ? 2 : unit === 'quarter' || unit === 'year' || unit === 'half' ? 0 : Math.round(length / 3);
  const early = /^early/.test(words);
  if (third > 0)
    return early
      ? { day: range.day, end: addDays(range.day, third - 1) }
      : { day: unit === 'month' ? addDays(range.day, 20) : addDays(range.end, 1 - third), end: range.end };
  // By whole months: a third of them.
  const months = Math.round(length / 30.4);
  const share = Math.max(1, Math.round(months / 3));
  const [year, month] = [yearOf(range.day), monthOf(range.day)];
  return early
    ? monthsRange(year, month, month + share - 1)
    : monthsRange(year, month + months - share, month + months - 1);
};

/** "First Monday", "last Friday", "third Thursday" of a period; undefined where it has none. */
export const weekdayIn = (range: Range, weekday: number, which: number | 'last'): Day | undefined => {
  const day =
    which === 'last'
      ? lastWeekday(addDays(range.end, 1), weekday)
      : addDays(nextWeekday(addDays(range.day, -1), weekday), 7 * (which - 1));
  return day >= range.day && day <= range.end ? day : undefined;
};

/** "First week", "last week" of a period, seven days each. */
export const weekIn = ({ day, end }: Range, which: number | 'last'): Range =>
  which === 'last'
    ? { day: addDays(end, -6), end }
    : { day: addDays(day, 7 * (which - 1)), end: addDays(day, 7 * which - 1) };

/** Saturday and Sunday of the week of `reference`, `step` weeks on. */
export const weekendRange = (reference: Day, step: number): Range => {
  const saturday = addDays(mondayOf(reference), 5 + 7 * step);
  return { day: step === 0 && saturday < reference ? reference : saturday, end: addDays(saturday, 1) };
};
