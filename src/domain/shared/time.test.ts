import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, clockIn, dayOf, daysBetween, fromWall, inZone, millis, weekdayOf } from './time.ts';

describe('days', () => {
  it('counts over months, leap days and daylight saving', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekdayOf('2026-03-12')).toBe(3);
  });
  it('adding and counting agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (count) => {
        expect(daysBetween('2026-03-12', addDays('2026-03-12', count))).toBe(count);
      }),
    );
  });
});

describe('inZone', () => {
  it('keeps the point in time and shows the wall clock of the zone', () => {
    const noon = Date.UTC(2026, 6, 1, 12);
    expect(inZone(noon, 'Europe/London')).toBe('2026-07-01T13:00:00+01:00');
    expect(inZone(noon, 'UTC')).toBe('2026-07-01T12:00:00+00:00');
    expect(inZone(noon, 'Asia/Kolkata')).toBe('2026-07-01T17:30:00+05:30');
  });
  it('reads back as the same point in time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_102_444_800 }),
        fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe'),
        (seconds, zone) => {
          expect(millis(inZone(seconds * 1000, zone))).toBe(seconds * 1000);
        },
      ),
    );
  });
  it('takes the day from the writer’s own clock', () => {
    expect(dayOf('2026-03-12T23:30:00-05:00')).toBe('2026-03-12');
  });
});

describe('fromWall', () => {
  it('finds the moment a wall clock shows, also near a change of the clocks', () => {
    expect(fromWall('2026-03-12T00:00:00', 'Europe/Berlin')).toBe('2026-03-12T00:00:00+01:00');
    expect(fromWall('2026-03-30T00:00:00', 'Europe/Berlin')).toBe('2026-03-30T00:00:00+02:00');
    expect(fromWall('2026-03-29T03:30:00', 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00');
    expect(() => fromWall('soon', 'UTC')).toThrow(RangeError);
  });
});

describe('clockIn', () => {
  it('puts an instant on the clock of a zone', () => {
    expect(clockIn('Asia/Kolkata')('2026-07-01T12:00:00Z')).toBe('2026-07-01T17:30:00+05:30');
  });
});
