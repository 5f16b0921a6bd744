import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import { mondayOf, nextWeekday, yearOf } from './calendar.ts';
import { agreed } from './calendar-rules.ts';
import type { Found, Reading } from './date-rule.ts';
import { doubtful, ordinalOf, weekdayNumber, weekdayWords } from './date-rule.ts';
import { monthFrom, partFrom, weekdayIn, weekendRange, weekRange } from './periods.ts';
import { withPrefix } from './prefixes.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** "Month end", "Q2 end": the end said behind the period. */
const withSuffix = (lower: string, found: Found, reference: Day): Found | undefined => {
  const { when, end } = found;
  if (when.unit === undefined || when.unit === 'weekend') return undefined;
  const after = /^(?:[- ]|'s )(?:end(?:ing)?|close)(?![\p{L}\p{N}])(?! of)/u.exec(lower.slice(end, end + 12));
  if (after === null) return undefined;
  if (when.unit === 'week' && !after[0].startsWith("'s")) return undefined;
  const ends = end + after[0].length;
  if (when.coming !== undefined) {
    const next = when.coming.find((each) => each.end >= reference);
    return {
      ...found,
      end: ends,
      when: { day: next?.end ?? null, ...(when.every === undefined ? {} : { every: when.every }) },
    };
  }
  const { day, end: last } = when;
  return { ...found, end: ends, when: day === null ? { day } : { day: last ?? day } };
};

const monthlyNth = new RegExp(
  `^,?\\s*(?:on )?(?:the )?(?<which>first|second|third|fourth|last)\\s+(?<w>${weekdayWords})$`,
);

/** Two neighbours that are one phrase: "Thursday of next week", "Christmas last year", "monthly on the 5th". */
const beside = (lower: string, left: Found, right: Found, reference: Day): Found | undefined => {
  const gap = lower.slice(left.end, right.start);
  if (gap.length > 18 || left.end > right.start) return undefined;
  const { start } = left;
  const { end } = right;
  const [a, b] = [left.when, right.when];
  // "Monthly, on the last Friday".
  if (a.every === 'month' && a.day === null && b.day !== null && b.every === undefined) {
    const nth = monthlyNth.exec(lower.slice(left.end, end))?.groups;
    if (nth !== undefined) {
      const which = nth.which === 'last' ? 'last' : ordinalOf(nth.which ?? '');
      const days = [0, 1].map((step) => weekdayIn(monthFrom(reference, step), weekdayNumber(nth.w ?? ''), which));
      const day = days.find((each) => each !== undefined && each > reference);
      if (day !== undefined) return { start, end, when: { day, every: 'month' } };
    }
  }
  const inWeek = (weekday: number, day: Day): Found => {
    const week = mondayOf(day);
    return { start, end, when: { day: addDays(week, weekday), weekday }, week };
  };
  if (a.weekday !== undefined && b.unit === 'week' && b.day !== null && !b.weak && /^,?\s*(?:of |in )?$/.test(gap))
    return inWeek(a.weekday, b.day);
  if (a.unit === 'week' && !a.weak && a.day !== null && b.weekday !== undefined && /^,?\s*(?:on )?$/.test(gap))
    return inWeek(b.weekday, a.day);
  // "Friday 5/6": of two days it can be, the one that is a Friday.
  if (
    a.weekday !== undefined &&
    left.week === undefined &&
    b.unit === undefined &&
    b.end === undefined &&
    b.every === undefined &&
    !b.weak &&
    /^,?\s*\(?(?:the )?$/.test(gap)
  ) {
    const fits = b.candidates?.filter((day) => weekdayOf(day) === a.weekday) ?? [];
    if (
      b.day !== null &&
      b.weekday === undefined &&
      lower.slice(right.start, right.end).search(/\d/) >= 0 &&
      !/ago|from|before|after|in /.test(lower.slice(right.start, right.end))
    )
      return { start, end, when: agreed(b, a.weekday) };
    const [only] = fits;
    if (only !== undefined && fits.length === 1) return { start, end, when: { day: only } };
    // None is that weekday: what is asked are the dates.
    if (b.candidates !== undefined && b.event === undefined) return { start, end, when: b };
  }
  if (
    a.every !== undefined &&
    a.day === null &&
    b.every !== undefined &&
    b.day !== null &&
    /^,?\s*(?:on |every )?$/.test(gap)
  )
    return { start, end, when: { ...b, ...(a.interval === undefined ? {} : { interval: a.interval }) } };
  if (a.every === 'year' && a.day === null && b.unit === 'month' && b.day !== null && /^,?\s*(?:in )?$/.test(gap))
    return { start, end, when: { ...only(b), every: 'year' } };
  // "Thanksgiving weekend", "Easter week", "the weekend of 6 June".
  const ofEach = a.either?.flatMap((each) => (each.day === null ? [] : longWeekend(each.day))) ?? [];
  if (ofEach.length > 0 && b.unit === 'weekend' && gap === ' ') return { start, end, when: doubtful(ofEach) };
  const named =
    a.day !== null && a.end === undefined && a.unit === undefined && a.weekday === undefined && a.inYear !== undefined;
  if (named && (b.unit === 'weekend' || (b.unit === 'week' && b.weak)) && a.day !== null && gap === ' ') {
    if (b.unit === 'week') return { start, end, when: { ...weekRange(mondayOf(a.day), 0, {}), unit: 'week' } };
    return { start, end, when: longWeekend(a.day) };
  }
  if (a.unit === 'weekend' && a.day !== null && b.day !== null && b.unit === undefined && /^ of (?:the )?$/.test(gap))
    return { start, end, when: weekendRange(addDays(mondayOf(b.day), 0), 0) };
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
    /^,?\s*(?:on |by |from |starting |beginning |as of )?(?:on )?(?:the )?$/.test(gap)
  ) {
    const { every, interval } = a;
    const next = b.day < reference ? b.inYear?.(yearOf(b.day) + 1) : undefined;
    return { start, end, when: { ...only(next ?? b), every, ...(interval === undefined ? {} : { interval }) } };
  }
  if (
    b.every !== undefined &&
    a.weekday === undefined &&
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

// A holiday beside it makes a weekend longer.
const longWeekend = (day: Day): Reading => {
  const saturday = addDays(mondayOf(day), weekdayOf(day) === 0 ? -2 : 5);
  return {
    day: day < saturday && weekdayOf(day) > 2 ? day : saturday,
    end: weekdayOf(day) === 0 ? day : addDays(saturday, 1),
  };
};

const only = ({ day, end, time }: Reading): Reading => ({
  day,
  ...(end === undefined ? {} : { end }),
  ...(time === undefined ? {} : { time }),
});

const through = /^\s*(?:-|–|—|\/|to|through|thru|until|till?|up to|'til)\s*(?:and including )?(?:the )?$/;
const moved =
  /\b(?:mov|push|postpon|shift|slip|reschedul|delay|bring|brought|bump|chang|pull|extend|defer|went|go)\w*\b[^.;!?]{0,60}$/;

// "May to October 2020": the year that is written counts for both.
const beforeEnd = (left: Reading, right: Reading, end: Day): Day | undefined => {
  if (left.inYear === undefined || right.inYear !== undefined || right.weekday !== undefined) return undefined;
  const day = left.inYear(yearOf(end))?.day ?? undefined;
  return day !== undefined && day < end ? day : (left.inYear(yearOf(end) - 1)?.day ?? undefined);
};

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
  let end: Day | undefined = right.when.end ?? right.when.day;
  // "January to March" said in March: the one that is not over.
  const begun = left.when.inYear?.(yearOf(end))?.day ?? undefined;
  const day =
    right.week !== undefined && left.when.weekday !== undefined
      ? addDays(right.week, left.when.weekday)
      : (beforeEnd(left.when, right.when, end) ??
        (begun !== undefined && left.when.day >= end && begun < end && right.when.weekday === undefined
          ? begun
          : left.when.day));
  if (end <= day && right.when.weekday !== undefined) end = addDays(end, 7);
  if (end <= day && right.when.inYear !== undefined) {
    const next = right.when.inYear(yearOf(end) + 1);
    end = next?.end ?? next?.day ?? undefined;
  }
  if (end === undefined || end <= day) return undefined;
  const lead = between ?? from;
  const [first, last] = [left.when.weekday, right.when.weekday];
  return {
    start: left.start - (lead === null ? 0 : before.length - lead.index),
    end: right.end,
    when: { day, end },
    ...(first === undefined || last === undefined || first >= last ? {} : { weekdays: [first, last] as const }),
  };
};

// "Next week between Wednesday and Friday".
const inWeekNamed = (lower: string, week: Found | undefined, range: Found): Found => {
  if (week?.when.unit !== 'week' || week.when.weak || week.when.day === null || range.weekdays === undefined)
    return range;
  if (!/^,?\s*$/.test(lower.slice(week.end, range.start))) return range;
  const monday = mondayOf(week.when.day);
  const [first, last] = range.weekdays;
  return { start: week.start, end: range.end, when: { day: addDays(monday, first), end: addDays(monday, last) } };
};

/** "8 May, the retro the following Friday": counted from the day that was named before it, in the same sentence. */
const following = (
  lower: string,
  before: Found | undefined,
  found: Found,
  calendar: WorkCalendar,
): Found | undefined => {
  if (before === undefined || before.when.day === null || before.when.weak || before.when.every !== undefined)
    return undefined;
  const gap = lower.slice(before.end, found.start);
  const lead = /(?:\bthe\s+)?following\s+$/.exec(gap.slice(-16));
  const start = found.start - (lead?.[0].length ?? 0);
  const words = lower.slice(start, found.end);
  if (!/^(?:the )?following /.test(words) || gap.length > 80 || /[.!?\n]/.test(gap)) return undefined;
  const from = before.when.end ?? before.when.day;
  if (found.when.weekday !== undefined)
    return { start, end: found.end, when: { day: nextWeekday(from, found.when.weekday) } };
  if (found.when.unit === 'month') return { start, end: found.end, when: { ...monthFrom(from, 1), unit: 'month' } };
  if (found.when.unit === 'week')
    return {
      start,
      end: found.end,
      when: { ...weekRange(mondayOf(from), 1, { ...calendar, weekStart: 0 }), unit: 'week' },
    };
  if (found.when.unit === 'quarter')
    return { start, end: found.end, when: { ...partFrom(from, 1, 4, calendar), unit: 'quarter' } };
  return undefined;
};

/** Builds on words that doubt lies over: on each of their readings alike, or on none. */
const onEach = (found: Found, build: (found: Found) => Found | undefined): Found | undefined => {
  const { either } = found.when;
  if (either === undefined) return build(found);
  const built = either.flatMap((when) => build({ ...found, when }) ?? []);
  const [first] = built;
  if (first === undefined || built.length < either.length) return undefined;
  return { ...first, when: doubtful(built.map(({ when }) => when)) };
};

/** Puts together what belongs together: parts of periods, distances from days, ranges. `found` is in order and apart. */
export const compose = (
  lower: string,
  found: readonly Found[],
  reference: Day,
  calendar: WorkCalendar,
): readonly Found[] => {
  const out: Found[] = [];
  for (let index = 0; index < found.length; index += 1) {
    let each = found[index];
    if (each === undefined) continue;
    for (let next = found[index + 1]; next !== undefined; next = found[index + 1]) {
      const joined = beside(lower, each, next, reference);
      if (joined === undefined) break;
      each = joined;
      index += 1;
    }
    each =
      following(lower, out.at(-1), each, calendar) ?? onEach(each, (one) => withSuffix(lower, one, reference)) ?? each;
    for (let turn = 0; turn < 3; turn += 1) {
      const grown = onEach(each, (one) => withPrefix(lower, one, reference, calendar));
      if (grown === undefined) break;
      each = grown;
    }
    // What the grown one covers is part of it.
    for (let last = out.at(-1); last !== undefined && last.end > each.start; last = out.at(-1)) out.pop();
    const left = out.at(-1);
    const range = left === undefined ? undefined : ranged(lower, left, each);
    if (range !== undefined) {
      out.pop();
      each = inWeekNamed(lower, out.at(-1), range);
      if (each.start < range.start) out.pop();
    }
    out.push(each);
  }
  const kept = /\b(?:at|in|for|until|till|after|on|during|since|before|by|of|to)\s$/;
  return out.filter(
    ({ start, when }) =>
      when.weak !== true ||
      (when.unit === undefined &&
        (when.day !== null || when.candidates !== undefined) &&
        kept.test(lower.slice(Math.max(0, start - 8), start))),
  );
};
