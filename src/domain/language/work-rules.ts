import type { Day } from '../shared/time.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import { dayAt, lastDateOf, mondayOf, monthOf, monthRange, monthsRange, yearOf, yearOfNext } from './calendar.ts';
import type { DateRule, When } from './date-rule.ts';
import { monthNumber, monthWords, yearNumber } from './date-rule.ts';

const rule = (source: string, read: DateRule['read']): DateRule => ({
  re: new RegExp(`(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])`, 'gu'),
  read,
});
const M = `(?<m>${monthWords})`;
const Y = "(?<y>(?:19|20)\\d{2}|'\\d{2})";
const edge = '(?<edge>end|close|back end|start|beginning|first day|top|early|mid|middle|late|later)';

type Range = { readonly day: Day; readonly end: Day };

const thirds = (range: Range, edgeWord: string): When => {
  if (/^(?:end|close|back)/.test(edgeWord)) return { day: range.end };
  if (/^(?:start|begin|first|top)/.test(edgeWord)) return { day: range.day };
  const length = (Date.parse(range.end) - Date.parse(range.day)) / 86_400_000 + 1;
  if (/^mid/.test(edgeWord)) return { day: addDays(range.day, Math.ceil(length / 2) - 1) };
  const third = Math.round(length / 3);
  return /^early/.test(edgeWord)
    ? { day: range.day, end: addDays(range.day, third - 1) }
    : { day: addDays(range.end, 1 - third), end: range.end };
};

const month = (group: Readonly<Record<string, string | undefined>>, reference: Day): Range => {
  const number = monthNumber(group.m ?? '');
  return monthRange(group.y === undefined ? yearOfNext(reference, number) : yearNumber(group.y), number);
};

const shiftedMonth = (reference: Day, step: number): Range => {
  const months = yearOf(reference) * 12 + monthOf(reference) - 1 + step;
  return monthRange(Math.floor(months / 12), (months % 12) + 1);
};
const shiftedQuarter = (reference: Day, step: number): Range => {
  const quarters = yearOf(reference) * 4 + Math.floor((monthOf(reference) - 1) / 3) + step;
  return monthsRange(Math.floor(quarters / 4), (quarters % 4) * 3 + 1, (quarters % 4) * 3 + 3);
};
/** Quarter or half `number` of `parts` parts: the one that has not ended yet, or of the year given. */
const part = (reference: Day, number: number, parts: number, year: string | undefined): Range => {
  const size = 12 / parts;
  const last = number * size;
  return monthsRange(year === undefined ? yearOfNext(reference, last) : yearNumber(year), last - size + 1, last);
};
const fridayOf = (reference: Day, weeks: number): Day =>
  addDays(mondayOf(reference), 4 + 7 * (weeks + (weekdayOf(reference) > 4 && weeks === 0 ? 1 : 0)));

const relative = (unit: string, step: number, reference: Day): Range => {
  if (unit.startsWith('w')) {
    const monday = addDays(mondayOf(reference), 7 * step);
    return { day: monday, end: addDays(monday, 4) };
  }
  if (unit.startsWith('m')) return shiftedMonth(reference, step);
  if (unit.startsWith('q')) return shiftedQuarter(reference, step);
  return monthsRange(yearOf(reference) + step, 1, 12);
};
const unit = '(?<unit>w(?:ee)?k|month|mth|quarter|qtr|year|yr)';

const period: DateRule['read'] = (group, reference) => {
  const step = /next|coming/.test(group.how ?? '') ? 1 : /last|past|previous/.test(group.how ?? '') ? -1 : 0;
  const name = group.unit ?? '';
  if (step === 0 && name.startsWith('w') && group.edge === undefined) return { day: fridayOf(reference, 0) };
  const range = relative(name, step, reference);
  if (group.edge !== undefined) {
    // "end of week" said on a weekend is the end of the week that comes.
    if (step === 0 && name.startsWith('w') && /^(?:end|close|late)/.test(group.edge))
      return { day: fridayOf(reference, 0) };
    return thirds(range, group.edge);
  }
  // "this month" as a deadline ends with it; its first day has passed.
  return step === 0 ? { day: range.end } : range;
};

const unsaid: DateRule['read'] = () => ({ day: null });

const occasions =
  'meeting|mtg|board|call|off-?site|steer(?:co|ing)(?: committee)?|close|freeze|launch|review|trip|audit|retreat|hearing|summit|conference|visit|1:1|1-1|one[- ]on[- ]one|qbr|pack|hand-?over|go-?live|kick-?off|town ?hall|all[- ]hands|presentation|demo|sprint|vote|deadline|holidays?|break|session|workshop|interview|christmas|easter|thanksgiving|new year|summer|winter|spring|autumn|fall';

/** Periods and deadlines of working life: weeks, months, quarters, halves, and deadlines that name no day. */
export const workRules: readonly DateRule[] = [
  rule('(?:eod|cob|cop|close of (?:business|play)|end of (?:the )?(?:day|business)|close of day)', (_, reference) => ({
    day: reference,
  })),
  rule('(?:eow|end of (?:the |this )?wk)', (_, reference) => ({ day: fridayOf(reference, 0) })),
  rule('(?:eom|month[- ]end)', (_, reference) => ({ day: shiftedMonth(reference, 0).end })),
  rule('(?:eoq|quarter[- ]end)', (_, reference) => ({ day: shiftedQuarter(reference, 0).end })),
  rule('(?:eoy|(?<!fiscal |financial |tax |school |academic )year[- ]end)', (_, reference) => ({
    day: dayAt(yearOf(reference), 12, 31),
  })),
  rule(`(?:${edge}[- ](?:of\\s+)?(?:the\\s+)?)?(?<how>this|next|coming|last|past|previous)\\s+${unit}`, period),
  rule(`${edge}[- ](?:of\\s+)(?:the\\s+)?(?:current\\s+)?${unit}`, period),
  rule('w(?:ee)?k after next', (_, reference) => relative('week', 2, reference)),
  rule('(?:this|the|over the|at the)?\\s?(?:weekend|w/e)', (_, reference) => {
    const saturday = addDays(mondayOf(reference), 5);
    // Days are text: the later one is the greater one.
    const day = saturday.localeCompare(reference) < 0 ? reference : saturday;
    return { day, end: addDays(saturday, 1) };
  }),
  rule('next weekend', unsaid),
  rule(`(?:${edge}[- ]?(?:of\\s+)?)?q(?<q>[1-4])(?:[ /-]*${Y})?`, (group, reference) => {
    const range = part(reference, Number(group.q), 4, group.y);
    return group.edge === undefined ? range : thirds(range, group.edge);
  }),
  rule(`(?:${edge}[- ]?(?:of\\s+)?)?h(?<h>[12])(?:[ /-]*${Y})?`, (group, reference) => {
    const range = part(reference, Number(group.h), 2, group.y);
    return group.edge === undefined ? range : thirds(range, group.edge);
  }),
  rule(`(?<half>first|second|1st|2nd|last) half of (?:the year|${Y})`, (group, reference) =>
    part(reference, /first|1st/.test(group.half ?? '') ? 1 : 2, 2, group.y),
  ),
  rule(`(?:the\\s+)?(?<half>first|second|1st|2nd|last|back) half of ${M}(?:\\s+${Y})?`, (group, reference) => {
    const { day, end } = month(group, reference);
    return /first|1st/.test(group.half ?? '') ? { day, end: addDays(day, 14) } : { day: addDays(day, 15), end };
  }),
  rule(`(?<which>first|1st|second|2nd|third|3rd|last) week of ${M}(?:\\s+${Y})?`, (group, reference) => {
    const { day, end } = month(group, reference);
    if (group.which === 'last') return { day: addDays(end, -6), end };
    const weeks = /first|1/.test(group.which ?? '') ? 0 : /second|2/.test(group.which ?? '') ? 1 : 2;
    return { day: addDays(day, weeks * 7), end: addDays(day, weeks * 7 + 6) };
  }),
  rule(`(?:the\\s+)?${edge}[- ](?:of\\s+)?${M}(?:\\s+${Y})?(?!\\s+\\d)`, (group, reference) => {
    const { day, end } = month(group, reference);
    if (/^mid/.test(group.edge ?? '')) return { day: addDays(day, 14) };
    return thirds({ day, end }, group.edge ?? '');
  }),
  rule(`${edge}\\s+of\\s+${Y}`, (group) => thirds(monthsRange(yearNumber(group.y ?? ''), 1, 12), group.edge ?? '')),
  rule(
    `(?:w(?:ee)?k (?:of|commencing|beginning|starting)|w/c)\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+${M}`,
    (group, reference) => {
      const number = monthNumber(group.m ?? '');
      const date = Number(group.d);
      const day =
        date <= lastDateOf(yearOf(reference), number) ? dayAt(yearOfNext(reference, number), number, date) : null;
      return day === null ? undefined : { day, end: addDays(day, 6) };
    },
  ),
  rule(`${M}\\.?,?\\s+${Y}`, (group, reference) => month(group, reference)),
  // A bare month wants a word before it: "may" and "march" are verbs too.
  rule(
    `(?<=\\b(?:in|by|until|till|before|from|during|for|since|after|through|next|this|coming|starts?|ends?|due|to)\\s)${M}(?!\\s+\\d)`,
    (group, reference) => month(group, reference),
  ),
  rule(
    '(?:asap|a\\.s\\.a\\.p|as soon as (?:possible|you can|i can|we can)|right away|straight away|at once|immediately|(?:very )?soon(?:est)?|shortly|at your earliest convenience|when you get a (?:chance|minute|moment)|in due course)',
    unsaid,
  ),
  rule('(?:with)?in (?:the next |a )?(?:few|couple(?: of)?|several|coming) (?:days?|weeks?|wks?|months?)', unsaid),
  rule(
    '(?:within|over|in) the next (?:\\d+\\s?-\\s?\\d+ |few |couple of |several )?(?:days?|weeks?|months?)(?: or so| or two)?',
    unsaid,
  ),
  rule('in (?:a|one) (?:day|week|month) or (?:so|two)', unsaid),
  rule(
    "(?:as soon as|once|after|when) (?:i|we|you i) (?:get|have|receive|hear|am|are|'ve|'m|know|see|finish)(?: [^,.;:!?]{1,60})?",
    unsaid,
  ),
  rule('(?:up)?on receipt', unsaid),
  rule('(?:by|first thing in) (?:the )?(?:morning|afternoon|evening)', unsaid),
  rule(
    `(?:before|ahead of|in time for|by|prior to)\\s+(?:(?:the|our|her|his|their|my|your|this|next)\\s+)?(?:[\\p{L}'-]+\\s+){0,2}?(?:${occasions})(?:\\s+(?:${occasions}))*`,
    unsaid,
  ),
];
