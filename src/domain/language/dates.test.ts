import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';

// Thursday, 12 March 2026.
const reference = '2026-03-12T17:30:00+01:00';
const table: readonly (readonly [string, string, string | null, string?])[] = [
  ['needs it by Thu', 'Thu', '2026-03-19'],
  ['by tues latest', 'tues latest', '2026-03-17'],
  ['tmrw lunch', 'tmrw lunch', '2026-03-13'],
  ['monday week', 'monday week', '2026-03-23'],
  ['two weeks from Friday', 'two weeks from Friday', '2026-03-27'],
  ['next Tuesday', 'next Tuesday', '2026-03-17'],
  ['last friday', 'last friday', '2026-03-06'],
  ['EOD', 'EOD', '2026-03-12'],
  ['COB Friday', 'COB Friday', '2026-03-13'],
  ['eow', 'eow', '2026-03-13'],
  ['end of next week', 'end of next week', '2026-03-20'],
  ['next week', 'next week', '2026-03-16', '2026-03-20'],
  ['month end', 'month end', '2026-03-31'],
  ['end of Q2', 'end of Q2', '2026-06-30'],
  ['in Q3', 'Q3', '2026-07-01', '2026-09-30'],
  ['H1 2027', 'H1 2027', '2027-01-01', '2027-06-30'],
  ['first half of May', 'first half of May', '2026-05-01', '2026-05-15'],
  ['mid-May', 'mid-May', '2026-05-15'],
  ['early june', 'early june', '2026-06-01', '2026-06-10'],
  ['end jan', 'end jan', '2027-01-31'],
  ['the 8th', 'the 8th', '2026-04-08'],
  ['21/8', '21/8', '2026-08-21'],
  ['Saturday, August 8', 'Saturday, August 8', '2026-08-08'],
  ['June 3-5', 'June 3-5', '2026-06-03', '2026-06-05'],
  ['twenty second of june', 'twenty second of june', '2026-06-22'],
  ['3 days ago', '3 days ago', '2026-03-09'],
  ['in 2 wks', 'in 2 wks', '2026-03-26'],
  ['on 2/3/2026', '2/3/2026', null],
  ['before the board meeting', 'before the board meeting', null],
  ['asap', 'asap', null],
  ['as soon as I get copies', 'as soon as I get copies', null],
];

describe('dates', () => {
  for (const [text, words, day, end] of table) {
    it(`reads ${text}`, () => {
      const [first] = readDates(text, reference);
      expect(first?.words).toBe(words);
      expect(first?.day).toBe(day);
      expect(first?.end).toBe(end);
    });
  }
  it('reads clock times beside a day', () => {
    expect(readDates('Sunday, May 3 at 3:45', reference)[0]).toMatchObject({ day: '2026-05-03', time: '03:45' });
    expect(readDates('by 5pm Friday', reference)[0]).toMatchObject({ day: '2026-03-13', time: '17:00' });
  });
  for (const text of [
    'she sat down and may go',
    'open 24/7 support',
    '1/2 day',
    'room 16h',
    'in 2028',
    'second draft',
    '31 June',
  ]) {
    it(`finds no day in: ${text}`, () => {
      expect(readDates(text, reference).filter(({ day }) => day !== null)).toEqual([]);
    });
  }
  it('keeps its spans inside any text and apart', () => {
    const word = fc.constantFrom(
      'Fri',
      ' 3 ',
      'May',
      '/',
      '2026',
      '-',
      ' eod ',
      'q3 ',
      'next ',
      'week ',
      'İ',
      '🙂',
      ' by ',
      'noon ',
      'the 8th',
      ' of ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { span, words } of readDates(text, reference)) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(text.slice(span.start, span.end)).toBe(words);
            last = span.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
  it('counts contractors, not days, in "a second contractor"', () => {
    expect(readDates('whether a second contractor helps', '2026-03-02')).toEqual([]);
    expect(readDates('she needs a second by 4pm', '2026-03-02').map(({ words }) => words)).toEqual(['by 4pm']);
  });
});
