import type { Day } from '../shared/time.ts';
import { addDays } from '../shared/time.ts';
import type { Range } from './calendar.ts';
import { addWorkdays, lastWeekday, later, mondayOf, nextWeekday } from './calendar.ts';
import type { Found, Reading, Unit, When } from './date-rule.ts';
import { dateWords, numberOf, numberWords, ordinalOf, unitWords, weekdayNumber, weekdayWords } from './date-rule.ts';
import { edgeWords, partNamed, weekdayIn, weekIn, weekRange } from './periods.ts';
import type { WorkCalendar } from './work-calendar.ts';

const edgeBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?(?<edge>${edgeWords}|eo[wmqyh])(?:[- ]|\\s+(?:part |half )?(?:of|(?<in>in))\\s+)(?:the\\s+)?(?:(?:month|quarter|week) of )?$`,
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
  `(?<![\\p{L}\\p{N}])(?<!\\b(?:for|every|each) )(?<n>${numberWords})\\s+(?<unit>${unitWords})\\s+(?<side>before|after|from|prior to|ahead of|following|past|into|(?<=\\bwithin .{1,30})of)\\s+(?:the\\s+)?$`,
  'u',
);
const dayBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?(?:(?:first|next) )?(?<what>working day|business day|day|morning|evening|night|w(?:ee)?k|${weekdayWords})\\s+(?<side>before|after|following|of|prior to)\\s+(?:the\\s+)?$`,
  'u',
);

const workdayBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?(?<which>${dateWords}|\\d{1,2}(?:st|nd|rd|th))\\s+(?:working|business|work) ?day\\s+(?:of|in)\\s+(?:the\\s+)?$`,
  'u',
);
const someBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the\\s+)?(?<side>first|last|final)\\s+(?<n>${numberWords})\\s+(?<unit>${unitWords})\\s+(?:of|in)\\s+(?:the\\s+)?$`,
  'u',
);
const nowBefore = /(?<![\p{L}\p{N}])(?:(?:from|between)\s+)?now\s+(?:and|until|till?|to|through|thru)\s+(?:the\s+)?$/u;

// A cheap look: words of these kinds stand right before what is built on.
const builtOn =
  /(?:\b(?:of|in|the|before|after|from|to|following|past|into|and|until|till?|through|thru|first|last|eo[wmqyh])|end|close|start|beginning|top|early|middle|mid|late|later|half|day)[\s-]+$|mid$/;

const whichOf = (words: string): number | 'last' => (/last|final/.test(words) ? 'last' : ordinalOf(words));
const back = (side: string): boolean => /before|prior|ahead/.test(side);

/** The next time that a part of a period that comes again comes: "end of every month". */
const comingPart = (
  coming: readonly Range[],
  words: string,
  unit: Unit | undefined,
  reference: Day,
  calendar: WorkCalendar,
): Reading => {
  const parts = coming.map((range) => partNamed(range, words, unit, calendar));
  return parts.find(({ day, end }) => day !== null && (end ?? day) >= reference) ?? { day: null };
};

/** What stands before a day or a period and says which part of it, or how far from it. */
export const withPrefix = (lower: string, found: Found, reference: Day, calendar: WorkCalendar): Found | undefined => {
  const { when } = found;
  const before = lower.slice(Math.max(0, found.start - 48), found.start);
  const own = /^(?:before|prior to|ahead of|after)\s/.test(lower.slice(found.start, found.start + 9));
  if (!own && !builtOn.test(before.slice(-16))) return undefined;
  const start = (match: RegExpExecArray) => found.start - (before.length - match.index);
  const now = nowBefore.exec(before);
  if (now !== null && when.day !== null && when.every === undefined)
    return { ...found, start: start(now), when: { day: reference, end: when.end ?? when.day } };
  const range = when.day === null ? undefined : { day: when.day, end: when.end ?? when.day };
  // Of "the month" the next time counts: on the 20th "the first week of the month" lies in the next one.
  const ranges = when.coming !== undefined && when.coming.length > 1 ? when.coming : range === undefined ? [] : [range];
  const ahead = (read: (each: Range) => When | undefined): When | undefined => {
    const all = ranges.map(read).filter((each) => each !== undefined);
    return all.find(({ day, end }) => day !== null && (end ?? day) >= reference) ?? all[0];
  };
  const again = when.every === undefined ? {} : { every: when.every };
  if (when.unit !== undefined) {
    const edge = edgeBefore.exec(before);
    const words = edge?.groups?.edge;
    const bare = when.weak === true && !/\b(?:of|the)\s+(?:the\s+)?$|-$/.test(before);
    const months = /^(?:may|march|mar|sun)$/.test(lower.slice(found.start, found.end));
    if (
      edge !== null &&
      words !== undefined &&
      (edge.groups?.in === undefined || /^(?:early|late|mid|later)$/.test(words)) &&
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
          when.coming !== undefined && when.coming.length > 1
            ? { ...comingPart(when.coming, words, when.unit, reference, calendar), ...again }
            : range === undefined
              ? { day: null, ...(when.event === undefined ? {} : { event: when.event }) }
              : {
                  ...(words === 'later' && range.day <= reference && reference <= range.end
                    ? { day: reference, end: range.end }
                    : partNamed(range, words.startsWith('eo') ? 'end' : words, when.unit, calendar)),
                  ...again,
                },
      };
    const nth = weekdayBefore.exec(before);
    if (nth?.groups !== undefined && range !== undefined) {
      const { w = '', which: said = '' } = nth.groups;
      const read = ahead((each) => {
        const day = weekdayIn(each, weekdayNumber(w), whichOf(said));
        return day === undefined ? undefined : { day };
      });
      return read === undefined ? undefined : { ...found, start: start(nth), when: { ...read, ...again } };
    }
    const workday = workdayBefore.exec(before)?.groups;
    if (workday !== undefined && range !== undefined) {
      const at = workdayBefore.exec(before)?.index ?? 0;
      const number = ordinalOf(workday.which ?? '');
      const day = addWorkdays(addDays(range.day, -1), number, calendar);
      return { ...found, start: found.start - (before.length - at), when: { day, ...again } };
    }
    const some = someBefore.exec(before);
    if (some?.groups !== undefined && range !== undefined) {
      const { side = '', n = '', unit = '' } = some.groups;
      const first = side === 'first';
      const from = addDays(first ? range.day : range.end, first ? -1 : 1);
      const to = later(from, numberOf(n) * (first ? 1 : -1), unit, calendar);
      if (to !== null)
        return {
          ...found,
          start: start(some),
          when: first ? { day: range.day, end: to } : { day: to, end: range.end },
        };
    }
    const week = weekBefore.exec(before);
    if (week?.groups !== undefined && range !== undefined && when.unit !== 'week')
      return {
        ...found,
        start: start(week),
        when: {
          ...(ahead((each) => weekIn(each, whichOf(week.groups?.which ?? ''))) ?? { day: null }),
          unit: 'week',
          ...again,
        },
      };
  }
  if (when.weak === true && when.event === undefined && when.unit !== 'sprint' && when.unit !== undefined)
    return undefined;
  // "Two days before the board meeting": the event's own words begin with "before".
  const lead =
    /^(?:before|prior to|ahead of|after)\s+(?:the\s+)?/.exec(lower.slice(found.start, found.start + 24))?.[0] ?? '';
  const shift = shiftBefore.exec(before + lead);
  if (shift?.groups !== undefined && !(shift.groups.side === 'from' && when.unit !== undefined)) {
    const { n = '', unit = '', side = '' } = shift.groups;
    const base = range === undefined ? null : back(side) ? range.day : range.end;
    const day = base === null ? null : later(base, numberOf(n) * (back(side) ? -1 : 1), unit, calendar);
    return { ...found, start: start(shift), when: base === null ? { ...bare(when), day: null } : { day } };
  }
  const beside = dayBefore.exec(before + lead);
  if (beside?.groups !== undefined) {
    const { what = '', side = '' } = beside.groups;
    if (side === 'of' && !/^(?:day|morning|evening|night|w(?:ee)?k)$/.test(what)) return undefined;
    const at = start(beside);
    if (range === undefined) return { ...found, start: at, when: { ...bare(when), day: null } };
    const from = back(side) ? range.day : range.end;
    if (/^w(?:ee)?k$/.test(what)) {
      // The week before a day is the seven days that end with its eve.
      const week =
        side === 'of'
          ? weekRange(mondayOf(from, calendar.weekStart), 0, { ...calendar, weekStart: 0 })
          : back(side)
            ? { day: addDays(from, -7), end: addDays(from, -1) }
            : { day: addDays(from, 1), end: addDays(from, 7) };
      return { ...found, start: at, when: { ...week, unit: 'week' } };
    }
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
