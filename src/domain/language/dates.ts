import * as chrono from 'chrono-node/en';
import type { Span } from '../shared/span.ts';
import type { Day } from '../shared/time.ts';
import { dayAt } from './calendar.ts';
import { calendarRules } from './calendar-rules.ts';
import { compose } from './compose.ts';
import type { Around, DateRule, Found, Reading, When } from './date-rule.ts';
import { clockOf, clockWords, dayPartWords } from './date-rule.ts';
import { dayRules } from './day-rules.ts';
import { looksBack } from './direction.ts';
import { holidayRules, ownNames } from './holiday-rules.ts';
import { holidayHint } from './holidays.ts';
import { plain } from './reading.ts';
import { repeatRules } from './repeat-rules.ts';
import { unsaidRules } from './unsaid-rules.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { plainCalendar } from './work-calendar.ts';
import { workRules } from './work-rules.ts';

/** Words that say when: `day` is the day they mean (the first of a range, which ends on `end`), null where they name none. */
export type DatePhrase = When & { readonly span: Span; readonly words: string };

/**
 * What is known beside the text. `direction` says where a bare "Monday" lies: ahead (a promise) or behind (a report);
 * absent, the words around it decide: behind after "sent it", else ahead.
 */
export type DateOptions = { readonly calendar?: WorkCalendar | undefined; readonly direction?: 'future' | 'past' };

const rules: readonly DateRule[] = [
  ...calendarRules,
  ...dayRules,
  ...workRules,
  ...holidayRules,
  ...repeatRules,
  ...unsaidRules,
];

/** The rules in their order, each with the place of its cheap look: many share one. */
const hints = [...new Set(rules.map(({ hint }) => hint))];
const hinted = rules.map((rule) => ({ ...rule, look: hints.indexOf(rule.hint) }));

// Cheap look before the rules: no text without one of these says a date.
const dated = new RegExp(
  `${/\d|mon|tue|wed|thu|fri|sat|sun|tom|tmr|tmw|today|toni|2m|2d|yester|week|wk|month|qu?a?r?t|year|half|eo[dwmqyf]|co[bp]\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|asap|a\.s|soon|away|once|immed|short|early|end|mid|late|before|ahead|prior|time|few|couple|receipt|course|day|when|after|h[12]|q[1-4]|by |this|same|sprint|iteration|fiscal|financial|fy|daily|ly\b|every|each|the (?:first|second|third|\w+th)\b|point|road|further|future|eventual|night|lunch|dinner|fortnight|hour|min|spring|summer|winter|autumn|fall|cw|ago|next|last/.source}|${holidayHint}`,
);

const sunOrSat = /^(?:sat|sun|wed|mon|mar|may|march|fri|thu)\.?$/;
const leads =
  /(?:^|[\s(])(?:by|on|before|until|til|till|due|from|for|this|next|every|each|and|or|to|than|latest|-|after|since|in|of|mid|early|late|end)\s*$/;
const met = 'stand-?up|sync|call|meeting|mtg|review|demo|retro|planning|workshop|session|deadline|1:1';
const ofDay = new RegExp(
  `^\\s+(?!am|pm|noon|at\\b|morn|eve|night|lunch|after|latest|or\\b|and\\b|to\\b|through|next|this|week|(?:${met})\\b)\\p{L}`,
  'u',
);
const isVerbLike = (lower: string, original: string, start: number, end: number): boolean => {
  const words = lower.slice(start, end);
  if (!sunOrSat.test(words)) return false;
  if (/^[A-Z]/.test(original.slice(start, end))) return false;
  if (leads.test(lower.slice(Math.max(0, start - 12), start))) return false;
  return /^(?:sat|sun|mar|may|march|wed)/.test(words) && ofDay.test(lower.slice(end, end + 40));
};

// An event keeps the words as they were written: they are the last of the phrase, or all of it.
const spoken = (text: string, { start, end, when }: Found): Found =>
  when.event === undefined
    ? { start, end, when }
    : { start, end, when: { ...when, event: text.slice(when.event === '' ? start : end - when.event.length, end) } };

/** What one rule finds at most: more dates than anybody writes, and few enough to be put together at once. */
const mostOfRule = 20_000;

const byRules = (text: string, lower: string, reference: Day, options: DateOptions): readonly Found[] => {
  const found: Found[] = [];
  // The text is read up to here: behind it are more dates of one kind than are read.
  let until = text.length;
  const calendar = options.calendar ?? plainCalendar;
  const isPast = (start: number, end: number): boolean =>
    options.direction === undefined ? looksBack(lower, start, end) : options.direction === 'past';
  const looks = hints.map((hint) => hint.test(lower));
  for (const { look, re, read } of hinted) {
    if (looks[look] !== true) continue;
    re.lastIndex = 0;
    let ofRule = 0;
    for (let match = re.exec(lower); match !== null; match = re.exec(lower)) {
      const start = match.index;
      const end = start + match[0].replace(/\.$/, '').length;
      if (end > until) break;
      ofRule += 1;
      if (ofRule > mostOfRule) {
        until = start;
        break;
      }
      if (end === start) {
        re.lastIndex = end + 1;
        continue;
      }
      if (isVerbLike(lower, text, start, end)) continue;
      const around: Around = {
        calendar,
        get past() {
          return isPast(start, end);
        },
      };
      const when = read(match.groups ?? {}, reference, around);
      if (when === undefined) continue;
      const time = clockOf(match.groups?.clock);
      found.push(spoken(text, { start, end, when: time === undefined ? when : { ...when, time } }));
    }
  }
  const own = options.calendar === undefined ? [] : ownNames(lower, reference, calendar, isPast);
  return [...found, ...own.map((each) => spoken(text, each))].filter(({ end }) => end <= until);
};

const spelledOut = /\b(?:first|second|third|fourth|fifth|\w{3,12}(?:th|ieth))\b|ago\b/i;
const longestForChrono = 4000;

// What the rules above leave over; components only, never the library's own date.
const byChrono = (text: string, reference: Day): readonly Found[] =>
  chrono.casual
    .parse(text, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 }, { forwardDate: true })
    .flatMap(({ index, text: words, start, end }): readonly Found[] => {
      // "A second contractor" counts contractors, not days.
      if (
        !start.isCertain('day') ||
        !spelledOut.test(words) ||
        /\b(?:an?|any|another|no|my|our) (?:first|second|third)\b/i.test(words)
      )
        return [];
      const day = dayAt(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
      const last = end == null ? null : dayAt(end.get('year') ?? 0, end.get('month') ?? 0, end.get('day') ?? 0);
      if (day === null) return [];
      return [
        { start: index, end: index + words.length, when: last !== null && last > day ? { day, end: last } : { day } },
      ];
    });

// A phrase that names a day goes before one that does not; then the longer one. Every character belongs to one at most.
const longestFirst = (found: readonly Found[], length: number): readonly Found[] => {
  const taken = new Uint8Array(length);
  const says = ({ when }: Found) =>
    when.weak === true ? 0 : when.day === null && when.every === undefined && when.candidates === undefined ? 1 : 2;
  const order = [...found].sort(
    (a, b) => says(b) - says(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept = order.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
};

const afterDay = new RegExp(
  `^(?:,?\\s*(?:at\\s+|@\\s?|by\\s+)?(?:${clockWords})|\\s*,?\\s*(?:in the\\s+)?(?:${dayPartWords}))(?![\\p{L}\\p{N}])`,
  'u',
);
const beforeDay = new RegExp(
  `(?:(?:${clockWords}|eod|eob|cob|cop|(?:close|end) of (?:business|play)|close|end of (?:the )?(?:day|business)|first thing|morning|afternoon|evening)\\s*,?\\s*(?:on\\s+|of\\s+|this\\s+)?)$`,
  'u',
);

const withClock = (lower: string, found: Found): Found => {
  let { start, end, when } = found;
  for (let turn = 0; turn < 2; turn += 1) {
    const after = afterDay.exec(lower.slice(end, end + 40));
    if (after === null) break;
    const time = clockOf(new RegExp(clockWords).exec(after[0])?.[0]);
    if (time !== undefined && when.time === undefined) when = { ...when, time };
    end += after[0].length;
  }
  const before = when.day === null ? null : beforeDay.exec(lower.slice(Math.max(0, start - 40), start));
  if (before !== null) {
    const time = clockOf(new RegExp(clockWords).exec(before[0])?.[0]);
    start -= before[0].length;
    if (time !== undefined && when.time === undefined) when = { ...when, time };
  }
  return { start, end, when };
};

// "By 5pm" is today's, unless the sentence says another day or it is past five already.
const isToday = (lower: string, { start, end, when }: Found, all: readonly Found[], clock: string): boolean => {
  if (when.today !== true || when.day !== null || (when.time !== undefined && clock > when.time)) return false;
  return !all.some((other) => {
    if (other.start === start || (other.when.day === null && !other.when.candidates && !other.when.event)) return false;
    const [from, to] = other.start < start ? [other.end, start] : [end, other.start];
    return to - from < 200 && !/[.!?](?=\s)|[;\n]/.test(lower.slice(from, to));
  });
};

const said = ({
  unit: _unit,
  weekday: _weekday,
  inYear: _inYear,
  coming: _coming,
  weak: _weak,
  either: _either,
  today: _today,
  end,
  ...when
}: Reading): When =>
  // "Was now and Fri": what would end before it begins is a day.
  end === undefined || when.day === null || end < when.day ? when : { ...when, end };

/** Millions of blanks, or of letters without one, run expressions out of memory; no date stands across a thousand. Same length. */
const withoutDeserts = (lower: string): string =>
  // A fixed count: a run of any length would itself be walked back through.
  lower.replace(/\s{1000}|\S{1000}/g, (run) => `${run.slice(0, 20)}${'\u0000 '.repeat(480)}${run.slice(-20)}`);

/**
 * Reads every phrase that says when, in order. Relative words count from `reference` (a day or an ISO date-time, of which
 * the first ten characters count: the day on the writer's own clock). A weekday is the next one after it, or the last one
 * in a report; an ambiguous phrase ("2/3") has `day` null and its `candidates`. Spans are UTF-16 offsets and do not
 * overlap. Of a text with more than 20,000 dates of one kind only the beginning, with about so many, is read. Throws
 * nothing; an unusable reference yields no dates.
 */
export const readDates = (text: string, reference: string, options: DateOptions = {}): readonly DatePhrase[] => {
  const lower = text.length > longestForChrono ? withoutDeserts(plain(text)) : plain(text);
  const day = reference.slice(0, 10);
  const knowsMore = options.calendar?.moments !== undefined || options.calendar?.holidays !== undefined;
  if (!(dated.test(lower) || knowsMore) || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return [];
  const own = byRules(text, lower, day, options);
  const rest = text.length <= longestForChrono && spelledOut.test(lower) ? byChrono(text, day) : [];
  const whole = compose(lower, longestFirst([...own, ...rest], text.length), day, options.calendar ?? plainCalendar);
  const merged: Found[] = [];
  for (const each of whole) {
    const grown = withClock(lower, each);
    const previous = merged.at(-1);
    // "COB Friday": the day swallows the words before it.
    if (previous !== undefined && grown.start < previous.end) {
      const article = /^the\s+$/.test(lower.slice(previous.start, grown.start));
      if (grown.start <= previous.start || previous.when.day === null || article) merged.pop();
      else continue;
    }
    merged.push(grown);
  }
  const clock = reference.slice(11, 16);
  const resolved = merged.map((each) =>
    isToday(lower, each, merged, clock) ? { ...each, when: { ...each.when, day } } : each,
  );
  return resolved.map(({ start, end, when }) => ({
    span: { start, end },
    words: text.slice(start, end),
    ...said(when),
  }));
};
