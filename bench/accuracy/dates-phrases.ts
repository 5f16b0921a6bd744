import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatePhrase } from '../../src/domain/language/dates.ts';
import { readDates } from '../../src/domain/language/dates.ts';
import type { WorkCalendar } from '../../src/domain/language/work-calendar.ts';
import type { Measure } from '../measure.ts';

/** A line of tests/corpus/phrases; its README says what the fields mean. */
export type Phrase = {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly words: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly calendar?: WorkCalendar;
  readonly every?: string;
  readonly alt?: unknown;
};

const corpus = 'tests/corpus/phrases';

export const phrasesOf = (name: string): readonly Phrase[] => {
  const file = join(corpus, name);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Phrase);
};

type Days = readonly [string | null, string | null];

// Another reading that a careful reader may have: a day, a pair of days, { from, to }, or a list of those.
const others = (alt: unknown): readonly Days[] => {
  if (alt === undefined) return [];
  if (alt === null) return [[null, null]];
  if (typeof alt === 'string') return [[alt, alt]];
  if (Array.isArray(alt)) {
    if (alt.length === 2 && typeof alt[0] === 'string' && typeof alt[1] === 'string')
      return [
        [alt[0], alt[1]],
        [alt[0], alt[0]],
        [alt[1], alt[1]],
      ];
    return alt.flatMap(others);
  }
  if (typeof alt === 'object') {
    const { from = null, to } = alt as { readonly from?: string | null; readonly to?: string | null };
    return [[from, to ?? from]];
  }
  return [];
};

export type Verdict = {
  readonly words: boolean;
  readonly days: boolean;
  readonly every: boolean;
  readonly read: readonly DatePhrase[];
};

export const verdictOn = (phrase: Phrase): Verdict => {
  const { text, date, words, from, to, calendar, every, alt } = phrase;
  const read = readDates(text, date, { calendar });
  if (words === null || words === '')
    return { words: true, days: read.every(({ day }) => day === null), every: true, read };
  const start = text.indexOf(words);
  const end = start + words.length;
  const over = read.filter(({ span }) => span.start < end && start < span.end);
  const found = over.find(({ day }) => day === from) ?? over[0];
  if (found === undefined) return { words: false, days: false, every: false, read };
  const expected: readonly Days[] = [[from, to ?? from], ...others(alt)];
  const day = found.day;
  const last = found.end ?? found.day;
  return {
    words: found.span.start === start && found.span.end === end,
    days: expected.some(([first, second]) => first === day && second === last),
    every:
      every === undefined ? found.every === undefined : found.every === every || every.includes(found.every ?? '?'),
    read,
  };
};

const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

const row = (name: string, file: string): Measure['rows'][number] => {
  const phrases = phrasesOf(file);
  const verdicts = phrases.map(verdictOn);
  return {
    phrases: name,
    'days right': share(verdicts.filter(({ days }) => days).length, phrases.length),
    'and recurrence': share(verdicts.filter(({ days, every }) => days && every).length, phrases.length),
    'and exact words': share(
      verdicts.filter(({ days, every, words }) => days && every && words).length,
      phrases.length,
    ),
  };
};

/** Own phrases of working life, against the days they mean. */
export const measurePhrases = (): Measure => ({
  title: 'Dates of work: own phrases',
  note: 'Days right: first and last day as expected, and none where the words leave it open.',
  rows: [['tuned on', 'tune.jsonl'] as const, ['held out', 'held-out.jsonl'] as const].flatMap(([name, file]) =>
    phrasesOf(file).length === 0 ? [] : [row(name, file)],
  ),
});
