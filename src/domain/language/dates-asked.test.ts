import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';
import { easterOf, holidayNamed } from './holidays.ts';
import type { WorkCalendar } from './work-calendar.ts';

// Wednesday, 18 November 2026.
const reference = '2026-11-18';
const asked = (text: string, calendar: WorkCalendar = {}) =>
  readDates(text, reference, { calendar }).map(({ day, candidates }) => [day, candidates]);

describe('what two readers would enter as two days is asked', () => {
  for (const [text, ...days] of [
    // 21 November is a Saturday, the 24th a Tuesday.
    ['Friday 21 Nov', '2026-11-20', '2026-11-21'],
    ['Friday, November 21, 2026', '2026-11-20', '2026-11-21'],
    ['Friday the 21st of November', '2026-11-20', '2026-11-21'],
    ['Friday the 21st', '2026-11-20', '2026-11-21'],
    ['Thursday 11/24', '2026-11-24', '2026-11-26'],
    ['Monday 5/6', '2027-05-06', '2027-06-05'],
    ['Labour Day', '2027-05-01', '2027-09-06'],
    ["Mother's Day", '2027-03-07', '2027-05-09'],
    ["Father's Day", '2027-06-20', '2027-09-05'],
    ['Thanksgiving', '2026-11-26', '2027-10-11'],
    ['the day before Thanksgiving', '2026-11-25', '2027-10-10'],
    ['by Thanksgiving 2027', '2027-10-11', '2027-11-25'],
    ['two days after Labour Day', '2027-05-03', '2027-09-08'],
    ['Thanksgiving weekend', '2026-11-26', '2027-10-09'],
  ] as const)
    it(text, () => {
      expect(asked(text)).toEqual([[null, days]]);
    });

  it('Independence Day is another day in most countries', () => {
    expect(asked('before Independence Day')).toEqual([[null, undefined]]);
    expect(asked('before the 4th of July')).toEqual([['2027-07-04', undefined]]);
  });

  it('a calendar that names such a holiday tells which one is meant, in other years too', () => {
    const canada = { holidays: [{ day: '2025-10-13', name: 'Thanksgiving' }] };
    expect(asked('by Thanksgiving', canada)).toEqual([['2027-10-11', undefined]]);
    expect(asked('by Thanksgiving 2026', canada)).toEqual([['2026-10-12', undefined]]);
    const here = { holidays: [{ day: '2026-11-26', name: 'Thanksgiving Day (public holiday)' }] };
    expect(asked('the week of Thanksgiving', here)).toEqual([['2026-11-23', undefined]]);
    const india = { holidays: [{ day: '2027-08-15', name: 'Independence Day' }] };
    expect(asked('by Independence Day', india)).toEqual([['2027-08-15', undefined]]);
  });

  it('a year that is written may be the calendar’s or the fiscal one', () => {
    const april = { fiscalYearStart: 4 };
    expect(asked('by the end of Q3 2027', april)).toEqual([[null, ['2026-12-31', '2027-09-30']]]);
    expect(asked('H2 2027', april)).toEqual([[null, ['2026-10-01', '2027-07-01']]]);
    expect(asked('the third quarter of 2027', april)).toEqual([[null, ['2026-10-01', '2027-07-01']]]);
    expect(asked('Q3 FY27', april)).toEqual([['2026-10-01', undefined]]);
    expect(asked('fiscal Q3 2027', april)).toEqual([['2026-10-01', undefined]]);
    expect(asked('Q3', april)).toEqual([['2026-10-01', undefined]]);
    expect(asked('Q3 2027', { fiscalYearStart: 1 })).toEqual([['2027-07-01', undefined]]);
    expect(asked('Q3 2027')).toEqual([['2027-07-01', undefined]]);
  });
});

describe('holidays', () => {
  const names =
    "new year's eve|nye|new year|new year's day|epiphany|mlk day|martin luther king jr. day|mlk|groundhog day|valentine's day|st valentine's day|valentines|presidents' day|president's day|washington's birthday|shrove tuesday|pancake day|mardi gras|ash wednesday|women's day|international women's day|st patrick's day|st. patrick's|saint patrick's day|paddy's day|april fools|april fool's day|earth day|palm sunday|maundy thursday|good friday|holy saturday|easter saturday|easter monday|easter|easter sunday|ascension|ascension day|whit monday|pentecost monday|whit sunday|pentecost|whitsun|corpus christi|may day|international workers' day|cinco de mayo|memorial day|juneteenth|fourth of july|4th of july|bastille day|assumption day|labor day|columbus day|halloween|hallowe'en|all hallows' eve|all saints' day|all souls' day|guy fawkes|guy fawkes night|bonfire night|veterans day|armistice day|black friday|cyber monday|american thanksgiving|australia day|anzac day|canada day|remembrance day|st george's day|st andrew's day|st david's day|early may bank holiday|spring bank holiday|summer bank holiday|midsummer|midsummer day|christmas eve|xmas eve|christmas|xmas|x-mas day|boxing day|st stephen's day".split(
      '|',
    );
  for (const name of names)
    it(`knows ${name}`, () => {
      expect(holidayNamed(name)).toBeDefined();
      for (const text of [name, `before ${name}`, `I will send it on ${name}.`])
        expect(
          readDates(text, reference).map(({ day }) => day),
          text,
        ).toEqual([expect.stringMatching(/^202[67]-/)]);
    });

  it('knows Easter', () => {
    expect([2026, 2027, 2038].map(easterOf)).toEqual(['2026-04-05', '2027-03-28', '2038-04-25']);
  });
});
