import type { Day } from '../shared/time.ts';
import { addDays } from '../shared/time.ts';
import type { Range } from './calendar.ts';
import { dateOf, dayAt, mondayOf, monthOf, monthRange, monthsRange, yearOf, yearOfNext } from './calendar.ts';
import type { Around, DateRule, Reading, Unit } from './date-rule.ts';
import { doubtful, monthNumber, monthWords, ordinalOf, rule, yearNumber, yearWords } from './date-rule.ts';
import {
  fiscalYear,
  fiscalYearOf,
  monthFrom,
  partFrom,
  partOf,
  sprintRange,
  weekendRange,
  weekRange,
} from './periods.ts';

const M = `(?<m>${monthWords})`;
const Y = `(?<y>${yearWords})`;
const FY = "(?<fy>(?:fiscal(?: year)?|financial year|fy)\\s?'?(?:20)?\\d{2})";
const monthHint = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

const unitOf = (name: string): Unit =>
  /^w.*e(?:nd)?$/.test(name) && name !== 'week'
    ? 'weekend'
    : /^w/.test(name)
      ? 'week'
      : /^m/.test(name)
        ? 'month'
        : /^q/.test(name)
          ? 'quarter'
          : /^h/.test(name)
            ? 'half'
            : /^s/.test(name)
              ? 'sprint'
              : 'year';

const unknown = (unit: Unit): Reading => ({ day: null, unit });

const period = (unit: Unit, step: number, reference: Day, { calendar }: Around): Range | undefined => {
  if (unit === 'weekend') return weekendRange(reference, step);
  if (unit === 'week') return weekRange(reference, step, calendar);
  if (unit === 'month') return monthFrom(reference, step);
  if (unit === 'quarter') return partFrom(reference, step, 4, calendar);
  if (unit === 'half') return partFrom(reference, step, 2, calendar);
  if (unit === 'sprint') return sprintRange(reference, { step }, calendar);
  return monthsRange(yearOf(reference) + step, 1, 12);
};

const steps = (how: string): number =>
  /next|new|coming|following|upcoming/.test(how) ? 1 : /last|past|previous|prior/.test(how) ? -1 : 0;

const relative: DateRule['read'] = (group, reference, around) => {
  const step = group.after === undefined ? steps(group.how ?? group.new ?? '') : 2;
  const unit = unitOf(group.unit ?? '');
  const fiscal = group.fiscal ?? group.fy1;
  if (unit === 'sprint' && around.calendar.sprint === undefined) return { day: null, unit, event: '' };
  if (fiscal !== undefined) {
    if (around.calendar.fiscalYearStart === undefined) return unknown(unit);
    if (unit === 'year')
      return { ...fiscalYear(fiscalYearOf(reference, around.calendar) + step, around.calendar), unit };
  }
  // Whether that is the coming weekend or the one after it, people don't agree.
  if (unit === 'weekend' && step === 1)
    return {
      day: null,
      candidates: [period(unit, 0, reference, around), period(unit, 1, reference, around)].flatMap(
        (each) => each?.day ?? [],
      ),
    };
  const range = period(unit, step, reference, around);
  return range === undefined ? undefined : { ...range, unit };
};

/** "The month", "quarter": says something only with "end of" or the like before it. */
const present: DateRule['read'] = (group, reference, around) => {
  const read = relative(group, reference, around);
  if (read === undefined) return undefined;
  if (read.day === null || around.past) return { ...read, weak: true };
  const after = relative({ ...group, how: 'next' }, reference, around);
  const coming = [read, after].flatMap((each) =>
    each?.day == null || each.end === undefined ? [] : [{ day: each.day, end: each.end }],
  );
  return { ...read, weak: true, coming };
};

const part: DateRule['read'] = (group, reference, around) => {
  const parts = group.h === undefined ? 4 : 2;
  const unit = parts === 4 ? 'quarter' : 'half';
  const number = ordinalOf(group.q ?? group.h ?? '');
  const fiscal = group.fy !== undefined || group.fiscal !== undefined;
  if (fiscal && around.calendar.fiscalYearStart === undefined) return unknown(unit);
  if (group.how !== undefined && group.fy === undefined && group.y === undefined) {
    const step = steps(group.how);
    const near = partOf(reference, number, parts, undefined, { calendar: around.calendar, past: step < 0 });
    const inside = near.day <= reference && reference <= near.end;
    const from = inside && step !== 0 ? partFrom(near.day, step * parts, parts, around.calendar) : near;
    return { ...from, unit };
  }
  const said = group.fy ?? group.y;
  const year = said === undefined ? undefined : yearNumber(said.replace(/^\D+/, ''));
  // "Q3 2027" of a house whose fiscal year is another one: which year is meant is not said.
  const inYear = (each: number): Reading => {
    const own: Reading = { ...partOf(reference, number, parts, each, around), unit };
    if (fiscal) return own;
    return doubtful([own, { ...partOf(reference, number, parts, each, { ...around, calendar: {} }), unit }]);
  };
  return year === undefined
    ? { ...partOf(reference, number, parts, undefined, around), unit, inYear }
    : { ...inYear(year) };
};

const month: DateRule['read'] = (group, reference, { past }) => {
  const number = monthNumber(group.m ?? '');
  if (group.y !== undefined) return { ...monthRange(yearNumber(group.y), number), unit: 'month' };
  const year = past
    ? yearOf(reference) - (number > monthOf(reference) ? 1 : 0)
    : group.how === 'last'
      ? yearOf(reference) - (number >= monthOf(reference) ? 1 : 0)
      : group.how === 'next' && number === monthOf(reference)
        ? yearOf(reference) + 1
        : yearOfNext(reference, number);
  return { ...monthRange(year, number), unit: 'month', inYear: (each) => monthRange(each, number) };
};

const unit =
  '(?<unit>w(?:ee)?k-?end|w/e|w(?:ee)?k|month|mth|quarter|qtr|year|yr|half(?: year|-year)?|sprint|iteration)';
const fiscalUnit = "(?:(?<fiscal>fiscal|financial)\\s+(?<unit>year|yr|quarter|qtr|half)|(?<fy1>fy)(?!\\s?'?\\d))";
const how = '(?<how>this|current|next|coming|following|upcoming|last|past|previous|prior)';
const which = '(?<q>first|second|third|fourth|1st|2nd|3rd|4th)';

/** Stretches of working life, on which "end of", "first half of" and ranges are built; and the short words for their ends. */
export const workRules: readonly DateRule[] = [
  rule(
    'eod|eob|cob|cop|close of|end of',
    'eod|eob|cob|cop|(?:close|end) of (?:business|play)|(?:the )?end of (?:the |(?<how>this) )?(?:day|business)|close of day',
    (_, reference) => ({ day: reference }),
  ),
  rule('eow', 'eow', (_, reference, { calendar }) => ({ day: weekRange(reference, 0, calendar).end })),
  rule('eom', 'eom', (_, reference) => ({ day: monthFrom(reference, 0).end })),
  rule('eoq', 'eoq', (_, reference, { calendar }) => ({ day: partFrom(reference, 0, 4, calendar).end })),
  rule('eoy', 'eoy', (_, reference) => ({ day: dayAt(yearOf(reference), 12, 31) })),
  rule('eofy|fye', 'eofy|fye', (_, reference, { calendar }) =>
    calendar.fiscalYearStart === undefined
      ? { day: null }
      : { day: fiscalYear(fiscalYearOf(reference, calendar), calendar).end },
  ),
  rule('this|next|last|coming|curr|past|prev|foll|prior', `(?:the )?${how}\\s+${unit}`, relative),
  rule('fiscal|financial|fy', `(?:the )?(?:${how}|(?<new>new))\\s+${fiscalUnit}`, relative),
  rule('fy', "(?:the )?(?:current )?(?<fy1>fy)(?!\\s?'?\\d)", present),
  rule(
    'fiscal|financial',
    '(?:the )?(?:current )?(?<fiscal>fiscal|financial)(?:\\s+(?<unit>year|yr|quarter|qtr|half))?',
    (group, ...rest) => present({ ...group, unit: group.unit ?? 'year' }, ...rest),
  ),
  rule('tax|school|academic', '(?:the )?(?:tax|school|academic) year', () => ({ ...unknown('year'), weak: true })),
  rule('after (?:the )?next', `(?:the )?${unit} (?<after>after (?:the )?next)`, relative),
  rule('w(?:ee)?k|month|mth|quarter|qtr|year|yr|half|sprint|iter', `(?:the )?(?:current )?${unit}`, present),
  // "Week two" is counted from a beginning that is not said.
  rule(
    'w(?:ee)?k|month|year|quarter',
    '(?:the )?(?<unit>week|wk|month|year|quarter) (?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})(?=\\s*(?:$|[.,;:!?)]|(?:and|or|to|for|at|in|with)\\b))',
    (group) => ({ ...unknown(unitOf(group.unit ?? '')), weak: true }),
  ),
  rule('w(?:ee)?k-?end|w/e', '(?:this |the |over the |at the |by the )?(?:w(?:ee)?kend|w/e)', (_, reference) => ({
    ...weekendRange(reference, 0),
    unit: 'weekend',
  })),
  rule(
    'q',
    `(?:(?<how>this|coming|next|last|past) )?(?:(?<fiscal>fiscal |f))?q(?<q>[1-4])(?:(?:[ /-]*|\\s?of )(?:${Y}|${FY}))?(?![-–]?\\d)`,
    part,
  ),
  rule('q', `(?:${FY}|(?<y>(?:19|20)\\d{2}))[ /-]*q(?<q>[1-4])`, part),
  rule('h', `(?:(?<fiscal>fiscal) )?h(?<h>[12])(?:(?:[ /-]*|\\s?of )(?:${Y}|${FY}))?`, part),
  rule('h', `(?:${FY}|(?<y>(?:19|20)\\d{2}))[ /-]*h(?<h>[12])`, part),
  rule(
    'q(?:uar)?te?r',
    `(?:the )?${which} (?:(?<fiscal>fiscal|financial) )?(?:quarter|qtr)(?:(?:,? of|,| in)? (?:the )?(?:${Y}|${FY}))?`,
    part,
  ),
  rule('fy|fiscal|financial', `(?:the )?${FY}`, (group, _, { calendar }) =>
    calendar.fiscalYearStart === undefined
      ? unknown('year')
      : { ...fiscalYear(yearNumber((group.fy ?? '').replace(/^\D+/, '')), calendar), unit: 'year' },
  ),
  rule(
    'sprint|iteration',
    '(?:sprint|iteration)[\\s-]?(?:no\\.? ?|#)?(?<n>\\d{1,4})',
    (group, reference, { calendar }) => {
      const range = sprintRange(reference, { number: Number(group.n) }, calendar);
      return range === undefined ? { day: null, unit: 'sprint', event: '' } : { ...range, unit: 'sprint' };
    },
  ),
  rule('s\\d', 's(?<n>\\d{1,3})', (group, reference, { calendar }) => {
    const range = sprintRange(reference, { number: Number(group.n) }, calendar);
    return range === undefined ? undefined : { ...range, unit: 'sprint' };
  }),
  rule(
    'within|before|inside',
    '(?:within|inside|before) (?:the|this) (?<unit>week|month|quarter|year|sprint) (?:is (?:out|over|up)|ends|closes|finishes)|(?:within|inside) (?:the|this) (?<unit2>week|month|quarter|year|sprint)',
    (group, reference, around) => {
      const range = period(unitOf(group.unit ?? group.unit2 ?? ''), 0, reference, around);
      return range === undefined ? undefined : { day: range.end };
    },
  ),
  rule('half', '(?:the )?half[- ]?year', (_, reference, { calendar }) => ({
    ...partFrom(reference, 0, 2, calendar),
    unit: 'half',
    weak: true,
  })),
  rule(monthHint, `${M}\\.?(?:,?\\s+(?:of\\s+)?|-)(?<y>${yearWords})(?![\\d:])`, month),
  // A bare month wants a word before it: "may" and "march" are verbs too.
  rule(
    monthHint,
    `(?<=\\b(?:in|by|until|till|before|from|during|for|since|after|through|this|coming|starts?|ends?|due|of|late|early|mid)\\s)${M}\\.?(?!\\s+\\d|')`,
    month,
  ),
  // "The figures to May" go to somebody of that name, unless something moves there.
  rule(
    monthHint,
    `(?<=\\b(?:mov|push|postpon|shift|slip|reschedul|delay|bring|brought|bump|chang|pull|extend|defer|went|go|up|due|open|runs?)\\p{L}{0,4}\\b[^.;!?]{0,40} to )${M}\\.?(?!\\s+\\d|')`,
    month,
  ),
  rule(monthHint, `(?<=\\bto )(?!(?:may|april|june|august|jan)\\b)${M}\\.?(?!\\s+\\d|')`, month),
  rule(monthHint, `(?<how>this|coming|next|last)\\s+${M}(?!\\s+\\d)`, month),
  rule(monthHint, `(?:the month of )?${M}\\.?`, (...all) => {
    const read = month(...all);
    return read === undefined ? undefined : { ...read, weak: true };
  }),
  rule(
    '(?:19|20)\\d\\d',
    "(?<=\\b(?:since|before|after|until|till|by|from|than|mid|early|late|between|year(?: of)?) (?:the )?)(?:calendar year |year )?(?<y>(?:19|20)\\d{2})(?=\\s*(?:$|[.,;:!?)'–—-]|(?:and|or|but|to|until|till?|through|so|if|when)\\b))(?![-/.]\\d)",
    (group) => ({ ...monthsRange(Number(group.y), 1, 12), unit: 'year' }),
  ),
  rule('(?:19|20)\\d\\d', '(?:the year |year )?(?<y>(?:19|20)\\d{2})(?![-/.]\\d)', (group) => ({
    ...monthsRange(Number(group.y), 1, 12),
    unit: 'year',
    weak: true,
  })),
  rule(
    '\\d(?:st|nd|rd|th) |first|third',
    '(?:the\\s+)?(?<d>\\d{1,2}(?:st|nd|rd|th)|first|third) (?:day )?of (?:(?<how>this|next|last|the following|the coming|the)|(?<every>every|each)) month',
    (group, reference) => {
      const date = ordinalOf(group.d ?? '');
      const again = group.every !== undefined;
      const bare = group.how === 'the';
      const step = again || bare ? Number(date < dateOf(reference)) : steps(group.how ?? '');
      const { day: first } = monthFrom(reference, step);
      const day = dayAt(yearOf(first), monthOf(first), date);
      return day === null ? undefined : { day, ...(again ? { every: 'month' as const } : {}) };
    },
  ),
  rule(
    'rest|remainder',
    '(?:(?:for|over) )?(?:the )?(?:rest|remainder) of (?:the |this |my |our |the current )?(?<unit>day|week|month|quarter|year|sprint)',
    (group, reference, around) => {
      if (group.unit === 'day') return { day: reference };
      const range = period(unitOf(group.unit ?? ''), 0, reference, around);
      return range === undefined || range.end < reference ? undefined : { day: reference, end: range.end };
    },
  ),
  // Weeks of the year, numbered as ISO 8601 numbers them.
  rule(
    'w(?:ee)?k|[ck]w',
    '(?:calendar week|week|wk|cw|kw)\\s?(?<n>[1-4]\\d|5[0-3])(?! of|\\s?[:%]|[.,/-]\\d)',
    (group, reference, { past }) => {
      const of = (year: number) => addDays(mondayOf(dayAt(year, 1, 4) ?? reference), 7 * (Number(group.n) - 1));
      const year = yearOf(reference);
      const days = past ? [year, year - 1] : [year, year + 1];
      const day = days.map(of).find((each) => (past ? each <= reference : addDays(each, 6) >= reference)) ?? of(year);
      return { day, end: addDays(day, 4), unit: 'week' };
    },
  ),
  rule(
    'w(?:ee)?k|w/c',
    `(?:the )?(?:w(?:ee)?k (?:of|commencing|beginning|starting)(?: on)?|w/c|wc)\\s+(?:mon(?:day)?,?\\s+)?(?:the\\s+)?(?:(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${M}|(?<m2>${monthWords})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?)`,
    (group, reference, { past }) => {
      const number = monthNumber(group.m ?? group.m2 ?? '');
      const year = yearOfNext(reference, number) - Number(past && number > monthOf(reference));
      const day = dayAt(year, number, Number(group.d ?? group.d2));
      return day === null ? undefined : { day, end: addDays(day, 6) };
    },
  ),
];
