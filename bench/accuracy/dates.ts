import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { casual } from 'chrono-node/en';
import { readDates } from '../../src/domain/language/dates.ts';
import type { Measure } from '../measure.ts';
import { measurePhrases } from './dates-phrases.ts';

/*
 * The public expressions: every English file of Microsoft's specifications except time zones, each input once for each day
 * it is read on, where all that is expected is a day or a stretch of days (with or without a clock). What REVIEW.md
 * measured is not said there; counted like this chrono comes nearest to its figures.
 *
 * span: F1; what is found and what is expected are paired one to one where they overlap. An input in which nothing is
 * expected counts against whoever finds something.
 * value: of the single days that are expected (date, datetime) how many were found with one of the expected days.
 * range: of the stretches of days, how many with one of the expected first days; both ends: and its last day too.
 */
const dated = new Set(['date', 'daterange', 'datetime', 'datetimerange']);

type Days = { readonly start: string; readonly end?: string };
type Answer = { readonly start: number; readonly end: number; readonly days: readonly Days[] };
type Expected = Answer & { readonly type: string };
type Item = {
  readonly input: string;
  readonly reference: string;
  readonly odd: boolean;
  readonly expected: readonly Expected[];
};

type Resolution = Readonly<Record<string, string | undefined>>;
type Result = {
  readonly Text?: string;
  readonly Start?: number;
  readonly Length?: number;
  readonly End?: number;
  readonly TypeName?: string;
  readonly Type?: string;
  readonly Resolution?: { readonly values?: readonly Resolution[] };
  readonly Value?: {
    readonly values?: readonly Resolution[];
    readonly FutureResolution?: Resolution;
    readonly PastResolution?: Resolution;
  };
};
type Spec = {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results?: readonly Result[];
};

const dayOf = (words: string | undefined): string => words?.slice(0, 10) ?? '';

const daysOf = (result: Result): readonly Days[] => {
  const values = result.Resolution?.values ?? result.Value?.values;
  if (values) return values.map((each) => ({ start: dayOf(each.value ?? each.start), end: dayOf(each.end) }));
  return [result.Value?.FutureResolution, result.Value?.PastResolution].flatMap((each) =>
    each === undefined
      ? []
      : [
          {
            start: dayOf(each.date ?? each.dateTime ?? each.startDate ?? each.startDateTime),
            end: dayOf(each.endDate ?? each.endDateTime),
          },
        ],
  );
};

/** The items of the specifications; while tuning, every second one of a file was not looked at (`odd`). */
export const specItems = (folder: string): readonly Item[] => {
  const seen = new Set<string>();
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !/TimeZone|SkipFromTo/.test(name))
    .sort()
    .flatMap((name) => {
      const specs = JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')) as readonly Spec[];
      return specs.flatMap((spec, index): readonly Item[] => {
        const reference = (spec.Context?.ReferenceDateTime ?? '2016-11-07T00:00:00').slice(0, 19);
        const key = `${spec.Input}\n${reference}`;
        if (spec.Results === undefined || seen.has(key)) return [];
        const expected = spec.Results.filter(({ Text }) => Text !== undefined).map((result): Expected => {
          const words = result.Text ?? '';
          const start = result.Start ?? spec.Input.toLowerCase().indexOf(words.toLowerCase());
          const length = result.Length ?? (result.End === undefined ? words.length : result.End - start + 1);
          const type = (result.TypeName ?? result.Type ?? '').replace('datetimeV2.', '');
          return { start, end: start + length, type, days: daysOf(result) };
        });
        if (!expected.every(({ type }) => dated.has(type))) return [];
        seen.add(key);
        return [{ input: spec.Input, reference, odd: index % 2 === 1, expected }];
      });
    });
};

type Reader = (text: string, reference: string) => readonly Answer[];

const dayIn = (year: number, month: number, weekday: number, which: number): string => {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return new Date(Date.UTC(year, month - 1, 1 + ((weekday - first + 7) % 7) + 7 * (which - 1)))
    .toISOString()
    .slice(0, 10);
};

// The expressions are American, and so are both peers: 2/3 is the third of February, and Thanksgiving is in November.
const american = {
  calendar: {
    dayFirst: false,
    holidays: Array.from({ length: 8 }, (_, place) => 2015 + place).flatMap((year) => [
      { day: `${year}-07-04`, name: 'Independence Day' },
      { day: dayIn(year, 11, 4, 4), name: 'Thanksgiving Day' },
      { day: dayIn(year, 5, 0, 2), name: "Mother's Day" },
      { day: dayIn(year, 6, 0, 3), name: "Father's Day" },
    ]),
  },
};

export const ours: Reader = (text, reference) =>
  readDates(text, reference, american).map(({ span, day, end }) => ({
    ...span,
    days: day === null ? [] : [{ start: day, ...(end === undefined ? {} : { end }) }],
  }));

type Components = { get(part: 'year' | 'month' | 'day'): number | null };
const written = (at: Components): string =>
  [at.get('year'), at.get('month'), at.get('day')].map((part) => String(part ?? 0).padStart(2, '0')).join('-');

const chrono: Reader = (text, reference) =>
  casual
    .parse(text, { instant: new Date(`${reference}Z`), timezone: 0 }, { forwardDate: true })
    .map(({ index, text: words, start, end }) => ({
      start: index,
      end: index + words.length,
      days: [{ start: written(start), ...(end == null ? {} : { end: written(end) }) }],
    }));

const microsoft: Reader = (text, reference) =>
  recognizeDateTime(text, 'en-us', 0, new Date(reference)).map((result) => ({
    start: result.start,
    end: result.end + 1,
    days: ((result.resolution?.values ?? []) as readonly Resolution[]).map((each) => ({
      start: dayOf(each.value ?? each.start),
      end: dayOf(each.end),
    })),
  }));

// An expected stretch ends before its last day: the day after it is written.
const dayBefore = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) : '';

const scored = (read: Reader, items: readonly Item[]) => {
  const count = { expected: 0, found: 0, paired: 0, days: 0, rightDays: 0, ranges: 0, rightRanges: 0, wholeRanges: 0 };
  for (const { input, reference, expected } of items) {
    const answers = [...read(input, reference)];
    count.expected += expected.length;
    count.found += answers.length;
    for (const each of expected) {
      const exact = answers.findIndex(({ start, end }) => start === each.start && end === each.end);
      const at = exact < 0 ? answers.findIndex(({ start, end }) => start < each.end && each.start < end) : exact;
      const [answer] = at < 0 ? [] : answers.splice(at, 1);
      if (answer !== undefined) count.paired += 1;
      if (each.days.length === 0) continue;
      const right = each.days.some(({ start }) => answer?.days.some((day) => day.start === start && start !== ''));
      if (each.type === 'date' || each.type === 'datetime') {
        count.days += 1;
        count.rightDays += Number(right);
      } else {
        count.ranges += 1;
        count.rightRanges += Number(right);
        count.wholeRanges += Number(
          each.days.some(({ start, end }) =>
            answer?.days.some(
              (day) => day.start === start && [end, dayBefore(end ?? '')].includes(day.end ?? day.start),
            ),
          ),
        );
      }
    }
  }
  return count;
};

const share = (part: number, whole: number): string => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1));

const row = (who: string, what: string, read: Reader, items: readonly Item[]): Measure['rows'][number] => {
  const started = performance.now();
  const count = scored(read, items);
  const seconds = (performance.now() - started) / 1000;
  return {
    of: what,
    by: who,
    inputs: items.length,
    'span F1': share(2 * count.paired, count.found + count.expected),
    value: share(count.rightDays, count.days),
    'of days': count.days,
    range: share(count.rightRanges, count.ranges),
    'both ends': share(count.wholeRanges, count.ranges),
    'of ranges': count.ranges,
    'inputs/s': Math.round(items.length / seconds),
  };
};

const readers: readonly (readonly [string, Reader])[] = [
  ['Updraft', ours],
  ['chrono-node', chrono],
  ["Microsoft's recognizers", microsoft],
];

// The same words with other figures, weekdays or months teach the same.
const figure =
  /\d+(?:st|nd|rd|th)?|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g;
const shapeOf = (input: string): string =>
  input
    .toLowerCase()
    .replace(figure, '0')
    .replace(/[^\p{L}0]+/gu, ' ')
    .trim();

/** Items whose words were read while tuning, and all others. */
const readAndUnread = (items: readonly Item[]): readonly [read: readonly Item[], unread: readonly Item[]] => {
  const seen = new Set(items.filter(({ odd }) => !odd).map(({ input }) => shapeOf(input)));
  const isRead = ({ input }: Item): boolean => seen.has(shapeOf(input));
  return [items.filter(isRead), items.filter((item) => !isRead(item))];
};

/** The public date expressions, beside chrono-node and Microsoft's recognizers: all, and those whose words were never read. */
const measureSpecs = (folder: string): Measure => {
  const items = specItems(folder);
  const [read, unread] = readAndUnread(items);
  for (const [, by] of readers) for (const { input, reference } of items.slice(0, 200)) by(input, reference);
  const parts: readonly (readonly [string, readonly Item[]])[] = [
    ['all', items],
    ['tuned on', read],
    ['not read', unread],
  ];
  return {
    title: 'Dates: public expressions',
    note: 'recognizers-datetime, English, inputs in which only days and stretches of days are expected. Percentages; a pair overlaps; "value" is the day of single days. Not read: no input tuned on has the same words, whatever its figures, weekdays and months.',
    rows: parts.flatMap(([what, some]) => readers.map(([who, by]) => row(who, what, by, some))),
  };
};

/** Dates of work: own phrases, and public expressions where they are at hand. */
export const measureDates = (data: string): readonly Measure[] => {
  const folder = join(data, 'recognizers-datetime', 'Specs', 'DateTime', 'English');
  return [measurePhrases(), ...(existsSync(folder) ? [measureSpecs(folder)] : [])];
};
