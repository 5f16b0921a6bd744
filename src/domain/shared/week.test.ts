import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './time.ts';
import { addWeeks, daysOf, firstDayOf, mondayOf, Week, weekNumber, weekOf } from './week.ts';

/** Days whose week is written in ISO 8601's own tables and in calendars in print. */
const printed: Readonly<Record<string, string>> = {
  '1977-01-01': '1976-W53',
  '1977-01-02': '1976-W53',
  '1977-12-31': '1977-W52',
  '1978-01-01': '1977-W52',
  '1978-01-02': '1978-W01',
  '1979-12-31': '1980-W01',
  '1980-12-28': '1980-W52',
  '1980-12-29': '1981-W01',
  '1981-12-31': '1981-W53',
  '1982-01-03': '1981-W53',
  '2020-12-31': '2020-W53',
  '2021-01-03': '2020-W53',
  '2021-01-04': '2021-W01',
  '2024-02-29': '2024-W09',
  '2024-12-30': '2025-W01',
  '2026-03-12': '2026-W11',
  '2026-12-31': '2026-W53',
  '2027-01-03': '2026-W53',
  '2027-01-04': '2027-W01',
};

/** The rule in its other form: count the Thursdays of the year up to the one of this week, day by day. */
const byCounting = (day: string): string => {
  const at = new Date(`${day}T12:00:00Z`);
  while (at.getUTCDay() !== 4) at.setUTCDate(at.getUTCDate() + (at.getUTCDay() === 0 || at.getUTCDay() > 4 ? -1 : 1));
  const year = at.getUTCFullYear();
  let thursdays = 0;
  for (const one = new Date(Date.UTC(year, 0, 1, 12)); one <= at; one.setUTCDate(one.getUTCDate() + 1))
    if (one.getUTCDay() === 4) thursdays += 1;
  return `${year}-W${String(thursdays).padStart(2, '0')}`;
};

const anyDay = fc.integer({ min: 0, max: 365 * 200 }).map((count) => addDays('1950-01-01', count));

it('names weeks as ISO 8601 does, across years and on leap days [6.6]', () => {
  for (const [day, week] of Object.entries(printed)) expect(weekOf(day), day).toBe(week);
});

it('says the same as counting Thursdays [6.6]', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekOf(day)).toBe(byCounting(day));
    }),
    { numRuns: 300 },
  );
});

it('holds each day in the seven of its week, and follows week on week', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = weekOf(day);
      expect(Week.safeParse(week).success).toBe(true);
      expect(daysOf(week)).toContain(day);
      expect(daysOf(week)[0]).toBe(mondayOf(day));
      expect(firstDayOf(week)).toBe(mondayOf(day));
      expect(weekOf(addDays(day, 7))).toBe(addWeeks(week, 1));
      expect(weekNumber(addWeeks(week, 1))).toBe(weekNumber(week) + 1);
    }),
  );
});

it('refuses what is no week', () => {
  for (const wrong of ['2025-W53', '2026-W00', '2026-W54', '2026-11', '2026W11', '', 'next', '2026-W1'])
    expect(Week.safeParse(wrong).success, wrong).toBe(false);
  expect(Week.safeParse('2026-W53').success).toBe(true);
});
