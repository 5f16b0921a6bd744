import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import { addMonths, addWorkdays, lastWeekday, later, mondayOf, nextWeekday } from './calendar.ts';
import type { DateRule, Reading } from './date-rule.ts';
import { clockWords, numberOf, numberWords, rule, unitWords, weekdayNumber, weekdayWords } from './date-rule.ts';

const W = `(?<w>${weekdayWords})`;
const count = `(?<n>${numberWords})`;
const dayHint = 'mon|tue|wed|thu|fri|sat|sun';

const weekday: DateRule['read'] = (group, reference, { calendar, past }) => {
  const number = weekdayNumber(group.w ?? '');
  const how = group.how ?? '';
  if (/last|past|previous/.test(how)) return { day: lastWeekday(reference, number) };
  if (/next/.test(how)) return { day: addDays(mondayOf(reference, calendar.weekStart), 7 + number) };
  // "This Friday" said on a Friday is that day.
  if (how === 'this' && number === weekdayOf(reference)) return { day: reference };
  if (how === 'this' && past) return { day: lastWeekday(reference, number) };
  if (how !== '') return { day: nextWeekday(reference, number) };
  return { day: past ? lastWeekday(reference, number) : nextWeekday(reference, number), weekday: number };
};

const shifted = (day: Day | null): Reading | undefined => (day === null ? undefined : { day });

const fromNow: DateRule['read'] = (group, reference, { calendar }) => {
  const day = later(reference, numberOf(group.n ?? ''), group.unit ?? '', calendar);
  const end = group.n2 === undefined ? null : later(reference, numberOf(group.n2), group.unit ?? '', calendar);
  return day === null ? undefined : end !== null && end > day ? { day, end } : { day };
};

/** "The next two weeks", "the past three days": a stretch that begins or ends today. */
const stretch: DateRule['read'] = (group, reference, { calendar }) => {
  const back = /last|past|previous|prior/.test(group.how ?? '');
  const day = later(reference, numberOf(group.n ?? '') * (back ? -1 : 1), group.unit ?? '', calendar);
  if (day === null) return undefined;
  return back ? { day, end: reference } : { day: reference, end: day };
};

/** Days said by name or distance. */
export const dayRules: readonly DateRule[] = [
  rule(dayHint, `(?:(?<how>this coming|this past|this|coming|next|last|past|previous)\\s+)?${W}\\.?`, weekday),
  rule(dayHint, `${W}\\s+week(?! (?:of|beginning|commencing|starting|ending))`, (group, reference) => ({
    day: addDays(nextWeekday(reference, weekdayNumber(group.w ?? '')), 7),
  })),
  rule(dayHint, `${W} after next`, (group, reference, { calendar }) => ({
    day: addDays(mondayOf(reference, calendar.weekStart), 14 + weekdayNumber(group.w ?? '')),
  })),
  rule(dayHint, `${W} next(?! (?:week|month|year|sprint|quarter))`, (group, reference, { calendar }) => ({
    day: addDays(mondayOf(reference, calendar.weekStart), 7 + weekdayNumber(group.w ?? '')),
  })),
  rule(dayHint, `${W}\\s+fortnight`, (group, reference) => ({
    day: addDays(nextWeekday(reference, weekdayNumber(group.w ?? '')), 14),
  })),
  // "A week on Tuesday": counted from the Tuesday that comes.
  rule(
    dayHint,
    `(?<!\\b(?:every|each)\\s)(?:${count}\\s+)(?<unit>w(?:ee)?ks?|fortnights?) (?:on\\s+)?${W}(?!s)`,
    (group, reference, { calendar }) =>
      shifted(
        later(
          nextWeekday(reference, weekdayNumber(group.w ?? '')),
          numberOf(group.n ?? ''),
          group.unit ?? '',
          calendar,
        ),
      ),
  ),
  rule(
    'wee?k',
    `${count}\\s+(?<unit>w(?:ee)?ks?)\\s+(?<from>tomorrow|tmrw|today|yesterday)`,
    (group, reference, { calendar }) =>
      shifted(
        later(
          addDays(reference, /tod/.test(group.from ?? '') ? 0 : /yes/.test(group.from ?? '') ? -1 : 1),
          numberOf(group.n ?? ''),
          group.unit ?? '',
          calendar,
        ),
      ),
  ),
  rule('day after', '(?:the\\s+)?day after (?:tomorrow|tmrw|tmr)', (_, reference) => ({ day: addDays(reference, 2) })),
  rule('day before', '(?:the\\s+)?day before yesterday', (_, reference) => ({ day: addDays(reference, -2) })),
  rule(
    'tom|tmr|tmw|2m',
    '(?:tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|tmw|tmrow|2moro|2morrow)',
    (_, reference) => ({
      day: addDays(reference, 1),
    }),
  ),
  rule(
    'day|ton|this|2day|lunch|dinner|overnight',
    '(?:(?:later )?today|tonight|tonite|2day|(?:later )?this (?:morning|afternoon|evening|eve|arvo|aft)|same day|(?<=\\b(?:by|before|b4|until) )(?:lunch(?:time)?|dinner)|overnight(?=\\s*(?:$|[.,;!?)])))',
    (_, reference) => ({ day: reference }),
  ),
  rule('wee?k', '(?<from>today|tomorrow|tmrw) (?:w(?:ee)?k|(?<two>fortnight))', (group, reference) => ({
    day: addDays(reference, (group.from === 'today' ? 0 : 1) + (group.two === undefined ? 7 : 14)),
  })),
  rule('from now', `${count}\\s+${W}s from now`, (group, reference) => ({
    day: addDays(nextWeekday(reference, weekdayNumber(group.w ?? '')), 7 * (numberOf(group.n ?? '') - 1)),
  })),
  rule('mid-?week', 'mid-?week', (_, reference, { calendar }) => {
    const day = addDays(mondayOf(reference, calendar.weekStart), 2);
    return { day: day < reference ? addDays(day, 7) : day };
  }),
  rule(
    'couple',
    '(?:(?<in>in|within)\\s+)?(?:the next )?a couple (?:of )?(?<unit>days|weeks|wks|months)(?<tail> ago| from now)?',
    (group, reference, { calendar }) => {
      const back = group.tail === ' ago';
      if (group.in === undefined && group.tail === undefined) return undefined;
      return shifted(later(reference, back ? -2 : 2, group.unit ?? '', calendar));
    },
  ),
  rule('yest|last night|last eve', '(?:yesterday|last (?:night|evening))', (_, reference) => ({
    day: addDays(reference, -1),
  })),
  rule(
    'in',
    `(?:in|within)\\s+(?:the next\\s+)?${count}\\s*(?<unit>${unitWords})(?:'?s?'?\\s+time)?(?! or (?:so|two)| of | and a half)`,
    fromNow,
  ),
  rule(
    'in',
    `(?:in|within)\\s+(?:the next\\s+)?${count}\\s?(?:-|–|to|or)\\s?(?<n2>${numberWords})\\s*(?<unit>${unitWords})(?:'?s?'?\\s+time)?`,
    fromNow,
  ),
  rule('from|after|hence', `${count}\\s+(?<unit>${unitWords})\\s+(?:from (?:now|today)|after today|hence)`, fromNow),
  rule('ago|back|earlier', `${count}\\s+(?<unit>${unitWords})\\s+(?:ago|earlier)`, (group, reference, { calendar }) =>
    shifted(later(reference, -numberOf(group.n ?? ''), group.unit ?? '', calendar)),
  ),
  rule('half', 'half a year from now|in half a year', (_, reference) => shifted(addMonths(reference, 6))),
  rule(
    'next|last|past|prev|coming|foll',
    `(?:(?:over|during|for|in) )?the (?<how>next|last|past|previous|coming|following)\\s+${count}\\s+(?<unit>${unitWords})`,
    stretch,
  ),
  rule(
    'last|past|prev|next',
    `(?<how>last|past|previous|next)\\s+(?<n>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)\\s+(?<unit>${unitWords})`,
    stretch,
  ),
  rule(
    'ing day|ess day|work ?day',
    '(?<how>next|following|last|previous) (?:working|business|work) ?day(?! of)',
    (group, reference, { calendar }) => ({
      day: addWorkdays(reference, /last|prev/.test(group.how ?? '') ? -1 : 1, calendar),
    }),
  ),
  rule(
    'hour|hrs?|\\dh',
    '(?:in|within)\\s+(?:the next\\s+)?(?<n>\\d{2,3})\\s?(?:hours?|hrs?|h)',
    (group, reference) => ({
      day: addDays(reference, Math.floor(Number(group.n) / 24)),
    }),
  ),
  rule(
    'min|hour|hrs?',
    `(?:in|within)\\s+(?:the next\\s+)?(?:${numberWords}|half an|a few|couple of)\\s*(?:min(?:ute)?s?|hours?|hrs?)`,
    (_, reference) => ({ day: reference }),
  ),
  rule(
    'hour|hrs?|min|sec',
    `(?:${numberWords}|half an|a few|a couple of)\\s*(?:min(?:ute)?s?|hours?|hrs?|sec(?:ond)?s?) (?:from now|ago|from today)|(?:the )?(?:next|last|past|previous|coming) (?:(?:(?:${numberWords}|few|couple of|several) )(?:min(?:ute)?s?|hours?|hrs?|seconds?)|hour)`,
    (_, reference) => ({ day: reference }),
  ),
  rule('\\d|noon|mid', `(?:at|@|around)\\s*(?<clock>${clockWords})`, () => ({ day: null })),
  rule('\\d|noon|mid', `(?:by|before|b4|until|till?)\\s*(?<clock>${clockWords})`, () => ({ day: null, today: true })),
];
