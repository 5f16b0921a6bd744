import type { Day } from '../shared/time.ts';
import { addDays } from '../shared/time.ts';
import { lastWeekday, later, mondayOf, nextWeekday, yearOf } from './calendar.ts';
import type { Reading } from './date-rule.ts';
import { numberOf, numberWords, ordinalOf, unitWords, weekdayNumber, weekdayWords } from './date-rule.ts';
import { edgeWords, partNamed, weekdayIn, weekIn, weekRange } from './periods.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Words at their place and what they say. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly when: Reading;
  /** Monday of the week that was named beside a weekday. */
  readonly week?: Day;
};

const edgeBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:the|at the|by the|in the)\\s+)?(?<edge>${edgeWords}|eo[wmqyh])(?:[- ]|\\s+(?:part |half )?of\\s+)(?:the\\s+)?(?:(?:month|quarter|week) of )?$`,
  'u',
);
const which = '(?<which>first|second|third|fourth|fifth|1st|2nd|3rd|4th|last|final)';
const weekdayBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?${which}\\s+(?<w>${weekdayWords})\\s+(?:of|in)\\s+(?:the\\s+)?$`,
  'u',
);
const weekBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?${which}\\s+(?:full\\s+)?(?:w(?:ee)?k)\\s+(?:of|in)\\s+(?:the\\s+)?$`,
  'u',
);
const shiftBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!\\bfor )(?<n>${numberWords})\\s+(?<unit>${unitWords})\\s+(?<side>before|after|from|prior to|ahead of|following|past|into)\\s+(?:the\\s+)?$`,
  'u',
);
const dayBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?(?<what>working day|business day|day|morning|evening|night|w(?:ee)?k|${weekdayWords})\\s+(?<side>before|after|following|of|prior to)\\s+(?:the\\s+)?$`,
  'u',
);

const whichOf = (words: string): number | 'last' => (/last|final/.test(words) ? 'last' : ordinalOf(words));
const back = (side: string): boolean => /before|prior|ahead/.test(side);

/** What stands before a day or a period and says which part of it, or how far from it. */
const withPrefix = (lower: string, found: Found, calendar: WorkCalendar): Found | undefined => {
  const { when } = found;
  const before = lower.slice(Math.max(0, found.start - 48), found.start);
  if (!/\s$|-$|mid$/.test(before)) return undefined;
  const start = (match: RegExpExecArray) => found.start - (before.length - match.index);
  const range = when.day === null ? undefined : { day: when.day, end: when.end ?? when.day };
  const again = when.every === undefined ? {} : { every: when.every };
  if (when.unit !== undefined) {
    const edge = edgeBefore.exec(before);
    const words = edge?.groups?.edge;
    const bare = when.weak === true && !/\b(?:of|the)\s+(?:the\s+)?$|-$/.test(before);
    const months = /^(?:may|march|mar|sun)$/.test(lower.slice(found.start, found.end));
    if (
      edge !== null &&
      words !== undefined &&
      !(bare && (when.unit === 'year' || (months && /^\s+\p{L}/u.test(lower.slice(found.end, found.end + 3))))) &&
      !(
        /^(?:later|close|top|first day|last day)$|half|ing day|ess day/.test(words) &&
        !/\bof\s+(?:the\s+)?$/.test(before) &&
        !(words === 'later' && when.weak !== true)
      )
    )
      return {
        ...found,
        start: start(edge),
        when:
          range === undefined
            ? { day: null, ...(when.event === undefined ? {} : { event: when.event }) }
            : { ...partNamed(range, words.startsWith('eo') ? 'end' : words, when.unit, calendar), ...again },
      };
    const nth = weekdayBefore.exec(before);
    if (nth?.groups !== undefined && range !== undefined) {
      const day = weekdayIn(range, weekdayNumber(nth.groups.w ?? ''), whichOf(nth.groups.which ?? ''));
      return day === undefined ? undefined : { ...found, start: start(nth), when: { day, ...again } };
    }
    const week = weekBefore.exec(before);
    if (week?.groups !== undefined && range !== undefined && when.unit !== 'week')
      return {
        ...found,
        start: start(week),
        when: { ...weekIn(range, whichOf(week.groups.which ?? '')), unit: 'week', ...again },
      };
  }
  if (when.weak === true && when.event === undefined && when.unit !== 'sprint' && when.unit !== undefined)
    return undefined;
  const shift = shiftBefore.exec(before);
  if (shift?.groups !== undefined && !(shift.groups.side === 'from' && when.unit !== undefined)) {
    const { n = '', unit = '', side = '' } = shift.groups;
    const base = range === undefined ? null : back(side) ? range.day : range.end;
    const day = base === null ? null : later(base, numberOf(n) * (back(side) ? -1 : 1), unit, calendar);
    return { ...found, start: start(shift), when: base === null ? { ...bare(when), day: null } : { day } };
  }
  const beside = dayBefore.exec(before);
  if (beside?.groups !== undefined) {
    const { what = '', side = '' } = beside.groups;
    if (side === 'of' && (!/^(?:day|morning|evening|night|w)/.test(what) || /^(?:wed|wedn)/.test(what)))
      return undefined;
    const at = start(beside);
    if (range === undefined) return { ...found, start: at, when: { ...bare(when), day: null } };
    const from = back(side) ? range.day : range.end;
    if (/^w(?:ee)?k$/.test(what))
      return {
        ...found,
        start: at,
        when: {
          ...weekRange(mondayOf(from, calendar.weekStart), side === 'of' ? 0 : back(side) ? -1 : 1, {
            ...calendar,
            weekStart: 0,
          }),
          unit: 'week',
        },
      };
    if (side === 'of') return { ...found, start: at, when: { day: from } };
    const number = weekdayNumber(what);
    const day = /^(?:day|morning|evening|night|working|business)/.test(what)
      ? (later(from, back(side) ? -1 : 1, what, calendar) ?? addDays(from, back(side) ? -1 : 1))
      : back(side)
        ? lastWeekday(from, number)
        : nextWeekday(from, number);
    return { ...found, start: at, when: { day } };
  }
  return undefined;
};

const bare = ({ candidates, event }: Reading): Partial<Reading> =>
  event === undefined && candidates === undefined ? {} : { ...(event === undefined ? {} : { event }) };

/** "Month end", "Q2 end": the end said behind the period. */
const withSuffix = (lower: string, found: Found): Found | undefined => {
  const { when, end } = found;
  if (when.unit === undefined || /^week/.test(when.unit)) return undefined;
  const after = /^(?:[- ]|'s )end(?:ing)?(?![\p{L}\p{N}])(?! of)/u.exec(lower.slice(end, end + 12));
  if (after === null) return undefined;
  const { day, end: last } = when;
  return { ...found, end: end + after[0].length, when: day === null ? { day } : { day: last ?? day } };
};

/** Two neighbours that are one phrase: "Thursday of next week", "Christmas last year", "monthly on the 5th". */
const beside = (lower: string, left: Found, right: Found): Found | undefined => {
  const gap = lower.slice(left.end, right.start);
  if (gap.length > 10 || left.end > right.start) return undefined;
  const { start } = left;
  const { end } = right;
  const [a, b] = [left.when, right.when];
  const inWeek = (weekday: number, day: Day): Found => {
    const week = mondayOf(day);
    return { start, end, when: { day: addDays(week, weekday), weekday }, week };
  };
  if (a.weekday !== undefined && b.unit === 'week' && b.day !== null && !b.weak && /^,?\s*(?:of |in )?$/.test(gap))
    return inWeek(a.weekday, b.day);
  if (a.unit === 'week' && !a.weak && a.day !== null && b.weekday !== undefined && /^,?\s*(?:on )?$/.test(gap))
    return inWeek(b.weekday, a.day);
  if (a.inYear !== undefined && b.unit === 'year' && b.day !== null && /^,?\s*(?:of |in )?$/.test(gap)) {
    const when = a.inYear(yearOf(b.day));
    return when === undefined
      ? undefined
      : { start, end, when: { ...when, ...(a.unit === undefined ? {} : { unit: a.unit }) } };
  }
  if (
    a.every !== undefined &&
    b.day !== null &&
    b.every === undefined &&
    !b.weak &&
    b.unit === undefined &&
    /^,?\s*(?:on |by )?(?:the )?$/.test(gap)
  ) {
    const { every, interval } = a;
    return { start, end, when: { ...only(b), every, ...(interval === undefined ? {} : { interval }) } };
  }
  if (
    b.every !== undefined &&
    b.day === null &&
    a.day !== null &&
    a.every === undefined &&
    !a.weak &&
    a.unit === undefined &&
    /^,?\s*(?:of )?$/.test(gap)
  ) {
    const { every, interval } = b;
    return { start, end, when: { ...only(a), every, ...(interval === undefined ? {} : { interval }) } };
  }
  return undefined;
};

const only = ({ day, end, time }: Reading): Reading => ({
  day,
  ...(end === undefined ? {} : { end }),
  ...(time === undefined ? {} : { time }),
});

const through = /^\s*(?:-|–|—|to|through|thru|until|till?|up to|'til)\s*(?:and including )?(?:the )?$/;
const moved =
  /\b(?:mov|push|postpon|shift|slip|reschedul|delay|bring|brought|bump|chang|pull|extend|defer|went|go)\w*\b[^.;!?]{0,60}$/;

/** "From Tuesday to Thursday", "May to July", "between Monday and Wednesday" as one range; "moved from … to …" is none. */
const ranged = (lower: string, left: Found, right: Found): Found | undefined => {
  const gap = lower.slice(left.end, right.start);
  if (gap.length > 24 || left.end > right.start || left.when.day === null || right.when.day === null) return undefined;
  if (left.when.every !== undefined || right.when.every !== undefined) return undefined;
  const before = lower.slice(Math.max(0, left.start - 60), left.start);
  const between = /\bbetween\s+(?:the )?$/.exec(before);
  if (!(through.test(gap) || (between !== null && /^\s*(?:and|&)\s*(?:the )?$/.test(gap)))) return undefined;
  if ((left.when.weak || right.when.weak) && left.when.unit !== right.when.unit) return undefined;
  const from = /\bfrom\s+(?:the )?$/.exec(before);
  if (/^\s*(?:to|until|till?)/.test(gap) && moved.test(before.slice(0, from?.index ?? before.length))) return undefined;
  const day =
    right.week !== undefined && left.when.weekday !== undefined
      ? addDays(right.week, left.when.weekday)
      : left.when.day;
  let end: Day | undefined = right.when.end ?? right.when.day;
  if (end <= day && right.when.weekday !== undefined) end = addDays(end, 7);
  if (end <= day && right.when.inYear !== undefined) {
    const next = right.when.inYear(yearOf(end) + 1);
    end = next?.end ?? next?.day ?? undefined;
  }
  if (end === undefined || end <= day) return undefined;
  const lead = between ?? from;
  return { start: left.start - (lead === null ? 0 : before.length - lead.index), end: right.end, when: { day, end } };
};

/** Puts together what belongs together: parts of periods, distances from days, ranges. `found` is in order and apart. */
export const compose = (lower: string, found: readonly Found[], calendar: WorkCalendar): readonly Found[] => {
  const out: Found[] = [];
  for (let index = 0; index < found.length; index += 1) {
    let each = found[index];
    if (each === undefined) continue;
    for (let next = found[index + 1]; next !== undefined; next = found[index + 1]) {
      const joined = beside(lower, each, next);
      if (joined === undefined) break;
      each = joined;
      index += 1;
    }
    each = withSuffix(lower, each) ?? each;
    for (let turn = 0; turn < 3; turn += 1) {
      const grown = withPrefix(lower, each, calendar);
      if (grown === undefined) break;
      each = grown;
    }
    // What the grown one covers is part of it.
    for (let last = out.at(-1); last !== undefined && last.end > each.start; last = out.at(-1)) out.pop();
    const left = out.at(-1);
    const range = left === undefined ? undefined : ranged(lower, left, each);
    if (range !== undefined) {
      out.pop();
      each = range;
    }
    out.push(each);
  }
  const kept = /\b(?:at|in|for|until|till|after|on|during|since)\s$/;
  return out.filter(
    ({ start, when }) =>
      when.weak !== true ||
      (when.unit === undefined && when.day !== null && kept.test(lower.slice(Math.max(0, start - 8), start))),
  );
};
