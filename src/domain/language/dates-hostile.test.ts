import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';
import { easterOf } from './holidays.ts';
import type { WorkCalendar } from './work-calendar.ts';

const reference = '2026-03-12T17:30:00+01:00';
const calendar: WorkCalendar = {
  fiscalYearStart: 7,
  sprint: { first: '2026-03-02', days: 14, number: 41 },
  holidays: [{ day: '2026-04-03', name: "Founders' Day" }],
  moments: [
    { day: '2026-03-24', title: 'The board' },
    { day: '2026-04-24', title: 'a a a' },
  ],
  dayFirst: true,
  weekStart: 6,
};
const pieces = [
  'fri ',
  'Monday',
  ' 3',
  ' May ',
  '/',
  '2026',
  '-',
  ' eod ',
  'q3 ',
  'next ',
  'week ',
  'every ',
  'other ',
  'half of ',
  'the ',
  'end of ',
  'fy27 ',
  'sprint 42 ',
  'before ',
  'the board meeting ',
  "founders' day ",
  'two weeks ',
  'from ',
  'between ',
  'and ',
  'to ',
  'working days ',
  'monthly ',
  'on the ',
  '5th',
  ' last ',
  'Easter ',
  'week',
  'end',
  ',',
  '.',
  '\n',
  'İ',
  '🙂',
  '\u200b',
  '\u202e',
  'الجمعة',
  'по́недельник',
  "'s ",
  'now ',
  'in ',
  'sent it ',
  'was ',
  '24:99',
  '0',
  '99 ',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
);
const day = /^\d{4}-\d\d-\d\d$/;

describe('dates in any text', () => {
  it('are spans of it, in order and apart, on days that exist', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (words, known) => {
        let last = 0;
        for (const each of readDates(words, reference, known ? { calendar } : {})) {
          expect(each.span.start).toBeGreaterThanOrEqual(last);
          expect(each.span.end).toBeGreaterThan(each.span.start);
          expect(words.slice(each.span.start, each.span.end)).toBe(each.words);
          last = each.span.end;
          for (const one of [each.day, each.end, ...(each.candidates ?? [])]) {
            if (one === null || one === undefined) continue;
            expect(one).toMatch(day);
            expect(new Date(`${one}T00:00:00Z`).toISOString().slice(0, 10)).toBe(one);
          }
          if (each.end !== undefined) expect(each.day !== null && each.day <= each.end).toBe(true);
          if (each.candidates !== undefined) expect(each.day).toBeNull();
        }
      }),
      { numRuns: 1500, examples: [['was now and fri ', false]] },
    );
  });

  // How long it takes is not asserted here: what is not linear would not come back at all.
  for (const hostile of [
    'fri ',
    'the 3rd of ',
    "the a's ",
    'by the ',
    'every ',
    '1/1/',
    'may to ',
    'a week ',
    'end of ',
    'q2 - ',
    'before the board ',
    'first half of ',
    '2026-',
    "'",
    'once the ',
    'now to ',
    'until ',
    'mon-',
    'sprint ',
    '12:',
    'week of ',
    'sent was ',
  ]) {
    it(`ends in time on 300 kB of ${JSON.stringify(hostile)}`, () => {
      const line = hostile.repeat(300_000 / hostile.length);
      expect(readDates(line, reference, { calendar }).every(({ span }) => span.end <= line.length)).toBe(true);
    });
  }

  it('finds the one day in a line of 10 MB', { timeout: 60_000 }, () => {
    const line = `${'lorem '.repeat(1_000_000)}by Friday${' x'.repeat(2_000_000)}`;
    expect(readDates(line, reference).map(({ words, day: on }) => [words, on])).toEqual([['Friday', '2026-03-13']]);
    expect(readDates(`may${' '.repeat(5_000_000)}`, reference)).toEqual([]);
    expect(readDates(`by ${'a'.repeat(5_000_000)}`, reference)).toEqual([]);
  });

  it('reads the beginning of a line of 10 MB that is nothing but dates', { timeout: 60_000 }, () => {
    const line = 'q2 '.repeat(3_300_000);
    const read = readDates(line, reference, { calendar });
    expect(read).toHaveLength(20_000);
    expect(read.at(-1)?.span).toEqual({ start: 59_997, end: 59_999 });
    const far = `${'mail of 3 june '.repeat(30_000)}by Friday`;
    expect(readDates(far, reference)).toHaveLength(20_000);
  });

  it('knows Easter', () => {
    for (const easter of [
      '1954-04-18',
      '1961-04-02',
      '2000-04-23',
      '2008-03-23',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
    ])
      expect(easterOf(Number(easter.slice(0, 4)))).toBe(easter);
  });
});

describe('direction and zone', () => {
  it('takes the direction it is told before what the words say', () => {
    const on = (words: string, direction: 'future' | 'past') => readDates(words, reference, { direction })[0]?.day;
    expect(on('the call on Monday', 'past')).toBe('2026-03-09');
    expect(on('sent it Monday', 'future')).toBe('2026-03-16');
    expect(on('the 20th', 'past')).toBe('2026-02-20');
    expect(on('in May', 'past')).toBe('2025-05-01');
    expect(on('Easter', 'past')).toBe('2025-04-20');
  });
  it('counts from the day on the writer’s own clock', () => {
    expect(readDates('tomorrow', '2026-03-12T23:30:00-08:00')[0]?.day).toBe('2026-03-13');
    expect(readDates('tomorrow', '2026-03-13T08:30:00+01:00')[0]?.day).toBe('2026-03-14');
  });
  it('begins a week where the calendar says', () => {
    // A Sunday.
    expect(readDates('next week', '2026-03-15', { calendar: { weekStart: 6 } })[0]?.day).toBe('2026-03-23');
    expect(readDates('next week', '2026-03-15')[0]?.day).toBe('2026-03-16');
  });
});
