import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/time.ts';
import { endOfWord, type ToldTo, toldSentence, wordEnds, wordsSentence } from './kept-words.ts';
import {
  before as lastBefore,
  after as nextAfter,
  quarterInWords,
  quarterOf,
  spanOf,
  toLookBackAt,
} from './quarter.ts';
import { quarterSentence } from './quarter-sentence.ts';

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2024-02-29', '2024-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  it('is called by its months, and looked back at for two weeks of the next', () => {
    expect(quarterInWords('2026-Q4')).toBe('October to December 2026');
    expect([toLookBackAt('2027-01-14'), toLookBackAt('2027-01-15')]).toEqual(['2026-Q4', '2027-Q1']);
  });

  it('follows the one before without a gap, over years and leap days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = addDays('1960-01-01', days);
        const quarter = quarterOf(day);
        const { from, to } = spanOf(quarter);
        expect(from <= day && day <= to).toBe(true);
        expect(addDays(to, 1)).toBe(spanOf(nextAfter(quarter)).from);
        expect(lastBefore(nextAfter(quarter))).toBe(quarter);
      }),
    );
  });
});

describe('words kept', () => {
  it('in a sentence', () => {
    expect(wordsSentence([])).toBe('');
    expect(wordsSentence(['kept'])).toBe('One promise fell due; it was kept.');
    expect(wordsSentence(['kept', 'kept'])).toBe('Both promises that fell due were kept.');
    expect(wordsSentence(['kept', 'kept', 'kept'])).toBe('All three promises that fell due were kept.');
    expect(wordsSentence(['kept', 'kept', 'late', 'overdue'])).toBe(
      'Of four promises that fell due two were kept, one came late and one is overdue.',
    );
  });
  it('what was never closed is asked about, and not counted', () => {
    expect(wordsSentence(['unclosed'])).toBe('One promise was never closed: how did it end?');
    expect(wordsSentence(['kept', 'unclosed', 'unclosed'])).toBe(
      'One promise fell due; it was kept. Two more were never closed: how did they end?',
    );
  });
  it('moved when the day was over is late', () =>
    expect([
      endOfWord('kept', { missed: [] }),
      endOfWord('renegotiated', { missed: [] }),
      endOfWord('at-risk', { missed: [] }),
    ]).toEqual(['kept', 'moved', 'open']));
  it('names every end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...wordEnds), { minLength: 1 }), (ends) => {
        expect(wordsSentence(ends)).toMatch(/^[A-Z].*[.?]$/);
        expect(wordsSentence(ends)).not.toMatch(/%|undefined/);
      }),
    );
  });
});

it.each([
  [[], ''],
  [[0], 'One piece of trouble; it was told on the day it was known.'],
  [[null], 'One piece of trouble; nobody above you has heard of it, as far as is known.'],
  [[0, 1, 2], 'Three pieces of trouble: all were told within two days.'],
  [
    [0, 9, null],
    'Three pieces of trouble: two were told, one of those within two days; one has not been, as far as is known.',
  ],
  [[null, null], 'Two pieces of trouble: nobody above you has heard of any, as far as is known.'],
])('trouble told after %j days', (days, words) =>
  expect(toldSentence(days.map((one) => ({ days: one, to: 'Helen', missing: [] })))).toBe(words),
);

it.each<[readonly ToldTo[], string, string]>([
  [
    [{ days: 1, to: 'Marcus', missing: ['Helen'] }],
    'One piece of trouble; Marcus heard after one day, Helen has not, as far as is known.',
    'One piece of trouble, told to Marcus and not to Helen, as far as is known.',
  ],
  [
    [
      { days: 0, to: 'Marcus', missing: ['Helen', 'Dana'] },
      { days: 1, to: 'Helen', missing: [] },
    ],
    'Two pieces of trouble: both were told within two days; one has not reached everybody above whom it concerns, as far as is known.',
    'Both pieces of trouble told, one of them not to everybody it concerns.',
  ],
])('says whom trouble has not reached: %j', (told, words, sentence) => {
  expect(toldSentence(told)).toBe(words);
  const all = { above: 2, over: false, asks: [], words: [], learnt: 0, expected: 0 };
  expect(quarterSentence({ ...all, told })).toBe(sentence);
});
