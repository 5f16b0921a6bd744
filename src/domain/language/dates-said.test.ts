import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';

// Wednesday, 18 November 2026.
const reference = '2026-11-18';
const table: readonly (readonly [string, readonly (readonly [string | null, string?])[]])[] = [
  // Reports of this week look back, and the promise in them ahead.
  ['I sent it this Monday', [['2026-11-16']]],
  ['We met this Tuesday', [['2026-11-17']]],
  ['We meet this Friday', [['2026-11-20']]],
  ['I told her on Monday we would ship Friday', [['2026-11-16'], ['2026-11-20']]],
  ['I told Dana on Tuesday.', [['2026-11-17']]],
  ['I told her Monday works', [['2026-11-23']]],
  // "Friday after next" is a week after "next Friday".
  ['next Friday', [['2026-11-27']]],
  ['Friday after next', [['2026-12-04']]],
  ['Monday after next', [['2026-11-30']]],
  ['Friday week', [['2026-11-27']]],
  ['Between Dec 3 and 5', [['2026-12-03', '2026-12-05']]],
  ['between the 3rd and the 5th of December', [['2026-12-03', '2026-12-05']]],
  ['Every Feb 29', [['2028-02-29']]],
  ['Every two weeks on Monday', [['2026-11-23']]],
  ['every other week on Monday', [['2026-11-23']]],
  ['moved the launch to May', [['2027-05-01', '2027-05-31']]],
  ['from March to May', [['2027-03-01', '2027-05-31']]],
  ['Deadline 04.12.26', [['2026-12-04']]],
  ['by 4.12.26', [['2026-12-04']]],
  ['4.12.2026', [['2026-12-04']]],
  ['Friday 20 Nov', [['2026-11-20']]],
  ['Friday the 20th', [['2026-11-20']]],
  ['Monday the 21st', [['2026-12-21']]],
  ['we drank to it on Tuesday the 3rd', [['2026-11-03']]],
  ['Thursday 1 October', [['2026-10-01']]],
  ['Wed Oct 26 15:50:06 2016', [['2016-10-26']]],
  ['the audit is May twenty one', [['2027-05-21']]],
  ['on 9-18-27', [['2027-09-18']]],
  ['2026/dec/01', [['2026-12-01']]],
  ['Friday-Nov-20', [['2026-11-20']]],
  ['wed standup', [['2026-11-25']]],
  ['by 5pm', [['2026-11-18']]],
  ['by 5pm on Friday', [['2026-11-20']]],
  ['labor day', [['2027-09-06']]],
  ['US Thanksgiving', [['2026-11-26']]],
  ['Canadian Thanksgiving', [['2027-10-11']]],
];

describe('dates as they are said', () => {
  for (const [text, days] of table)
    it(text, () => {
      const read = readDates(text, reference);
      expect(read.map(({ day, end }) => (end === undefined ? [day] : [day, end]))).toEqual(days);
    });

  it('comes again every second week, on one day', () => {
    expect(readDates('Every two weeks on Monday', reference)).toMatchObject([
      { words: 'Every two weeks on Monday', every: 'week', interval: 2 },
    ]);
  });

  for (const text of [
    'release 4.12.26 is out',
    'python 3.10.12',
    'the IP is 10.1.12.5',
    'section 3.2.14 says so',
    'runs on 3.10.12',
    'version 4.12.2026',
    'Every Feb 30',
    'I will get the figures to May',
    'by the end of week two',
    'end of week 2',
  ])
    it(`names no day: ${text}`, () => {
      expect(readDates(text, reference).filter(({ day, candidates }) => day !== null || candidates)).toEqual([]);
    });

  it('a time that no clock shows is none, and the midnight of a day ends it', () => {
    const time = (text: string) => readDates(text, reference).map((each) => [each.day, each.time]);
    expect(time('25:30 Friday')).toEqual([['2026-11-20', undefined]]);
    expect(time('24:00 Friday')).toEqual([['2026-11-20', undefined]]);
    expect(time('midnight Friday')).toEqual([['2026-11-20', undefined]]);
    expect(time('17:30 Friday')).toEqual([['2026-11-20', '17:30']]);
  });

  it('"by 5pm" is that day, unless it is over or another day is said', () => {
    const day = (text: string, from = reference) => readDates(text, from).map((each) => each.day);
    expect(day('I will send it by 5pm', '2026-11-18T09:00:00Z')).toEqual(['2026-11-18']);
    expect(day('I will send it by 5pm', '2026-11-18T18:00:00Z')).toEqual([null]);
    expect(day('Friday I will send it by 5pm')).toEqual(['2026-11-20', null]);
    expect(day('Dana is here Friday. I will send it by 5pm')).toEqual(['2026-11-20', '2026-11-18']);
    expect(day('the call at 5pm')).toEqual([null]);
  });
});
