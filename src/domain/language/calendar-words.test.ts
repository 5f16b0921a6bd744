import { expect, it } from 'vitest';
import { calendarWords } from './calendar-words.ts';

const nothing = { fiscalYearStart: null, sprint: null, dayFirst: null, holidays: [] };
const words = (said: object): readonly string[] => calendarWords({ ...nothing, ...said }, '2026-03-18', (day) => day);

it('says each thing that was said, and nothing of what was not', () => {
  expect(words({})).toEqual([]);
  expect(words({ fiscalYearStart: 4, dayFirst: false })).toEqual([
    'The fiscal year begins with April and is named after the year in which it ends.',
    '2/3 is February the third.',
  ]);
  expect(words({ sprint: { first: '2026-03-02', days: 14, number: 7 } })).toEqual([
    'A sprint is 2 weeks; this is sprint 8.',
  ]);
  expect(
    words({
      holidays: [
        { day: '2026-12-24', name: 'Office closed' },
        { day: '2026-04-06', name: 'Easter Monday' },
        { day: '2026-01-01', name: 'New Year' },
      ],
    }),
  ).toEqual(['3 days off, the next 2026-04-06, Easter Monday.']);
  expect(words({ holidays: [{ day: '2026-01-01', name: 'New Year' }] })).toEqual(['One day off, all past.']);
});
