import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, millis } from '../shared/time.ts';
import { instantOnWall, wallAt, weekdayAfter } from './wall-clock.ts';

const zones = Intl.supportedValuesOf('timeZone');

/** What the reference says: in a gap the time counted on from before it, of two the first. */
const reference = (day: string, clock: string, zone: string): number =>
  Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;

const two = (number: number): string => String(number).padStart(2, '0');
const dayIn = (from: string, days: number) => fc.nat({ max: days }).map((count) => addDays(from, count));
const clock = fc.nat({ max: 1439 }).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

describe('a time on a wall clock', () => {
  it('is the same as in the reference, in every zone, from 2000 to 2040 [6.1]', () => {
    expect(zones.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.constantFrom(...zones), dayIn('2000-01-01', 14_600), clock, (zone, day, at) => {
        expect(millis(instantOnWall({ day, clock: at }, zone))).toBe(reference(day, at, zone));
      }),
      { numRuns: 3000 },
    );
  });

  /** Days of a year on which the clocks of a zone change, by the reference. */
  const changes = (zone: string, year: number): string[] => {
    const found: string[] = [];
    let when: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${zone}]`);
    for (;;) {
      when = when.getTimeZoneTransition('next');
      if (when === null || when.year > year) return found;
      found.push(when.toPlainDate().toString());
    }
  };

  it('is exact in every half hour around every change of the clocks of 2026, in every zone [6.1]', () => {
    let compared = 0;
    for (const zone of zones) {
      for (const day of changes(zone, 2026).flatMap((one) => [addDays(one, -1), one, addDays(one, 1)])) {
        for (let minute = 0; minute < 1440; minute += 30) {
          const at = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
          const here = millis(instantOnWall({ day, clock: at }, zone));
          if (here !== reference(day, at, zone)) throw new Error(`${day} ${at} ${zone}`);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(20_000);
  }, 60_000);

  it.each([
    ['a gap', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T03:30:00+02:00'],
    ['two of it: the first', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T02:30:00+02:00'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-04T02:45:00+11:00'],
    ['a day that was left out', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-31T09:00:00+14:00'],
    ['a gap at midnight', 'Africa/Cairo', '2026-04-24', '00:00', '2026-04-24T01:00:00+03:00'],
    ['a leap day', 'America/New_York', '2028-02-29', '09:00', '2028-02-29T09:00:00-05:00'],
  ])('%s', (_what, zone, day, at, expected) => {
    expect(instantOnWall({ day, clock: at }, zone)).toBe(expected);
  });

  it('reads back what it wrote, but for what the clocks jump over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), dayIn('2020-01-01', 7300), clock, (zone, day, at) => {
        const back = wallAt(millis(instantOnWall({ day, clock: at }, zone)), zone);
        expect(`${back.day} ${back.clock}` >= `${day} ${at}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('finds the next Monday, across a leap day as well', () => {
  expect(weekdayAfter('2026-03-09', 0)).toBe('2026-03-16');
  expect(weekdayAfter('2028-02-28', 1)).toBe('2028-02-29');
});
