import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/time.ts';
import { type Busy, daysSince, timeLeft } from './free-time.ts';

const none = { busy: [], off: new Set<string>() };
const at = (day: string, from: string, to: string, more: Partial<Busy> = {}): Busy => ({
  start: `2026-03-${day}T${from}:00+01:00`,
  end: `2026-03-${day}T${to}:00+01:00`,
  allDay: false,
  away: false,
  ...more,
});

// 12 March 2026 is a Thursday.
describe('the working time that is left', () => {
  it('counts weekdays from now to the end of the last day', () => {
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-12', none)).toEqual({ days: 1, hours: 8 });
    expect(timeLeft('2026-03-12T15:30:00+01:00', '2026-03-12', none)).toEqual({ days: 1, hours: 1.5 });
    expect(timeLeft('2026-03-12T18:00:00+01:00', '2026-03-12', none)).toEqual({ days: 0, hours: 0 });
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-16', none)).toEqual({ days: 3, hours: 24 });
    expect(timeLeft('2026-03-14T09:00:00+01:00', '2026-03-15', none)).toEqual({ days: 0, hours: 0 });
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-11', none)).toEqual({ days: 0, hours: 0 });
  });

  it('leaves out days off and days away, and what stands in the calendar once', () => {
    const off = new Set(['2026-03-13']);
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-13', { busy: [], off })).toEqual({ days: 1, hours: 8 });
    const away = at('12', '00:00', '00:00', { end: '2026-03-13T00:00:00+01:00', allDay: true, away: true });
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-13', { busy: [away], off: new Set() }).days).toBe(1);
    const busy = [at('12', '08:00', '10:00'), at('12', '09:30', '11:00'), at('12', '16:30', '19:00')];
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-12', { busy, off: new Set() }).hours).toBe(5.5);
    // A birthday in the calendar takes nobody's day.
    const birthday = { ...away, away: false };
    expect(timeLeft('2026-03-12T09:00:00+01:00', '2026-03-12', { busy: [birthday], off: new Set() }).hours).toBe(8);
  });

  it('never grows by another talk, nor shrinks by another day, whatever is in the calendar', () => {
    const busy = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 20 }),
        from: fc.integer({ min: 0, max: 22 }),
        hours: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(busy, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 23 }), (talks, ahead, hour) => {
        const all = talks.map(({ day, from, hours }): Busy => {
          const start = Date.parse(`${addDays('2026-03-12', day)}T00:00:00Z`) + from * 3_600_000;
          return {
            start: new Date(start).toISOString().replace('.000', ''),
            end: new Date(start + hours * 3_600_000).toISOString().replace('.000', ''),
            allDay: false,
            away: false,
          };
        });
        const now = `2026-03-12T${String(hour).padStart(2, '0')}:00:00Z`;
        const left = (busyNow: readonly Busy[], days: number) =>
          timeLeft(now, addDays('2026-03-12', days), { busy: busyNow, off: new Set() });
        const here = left(all, ahead);
        expect(here.hours).toBeGreaterThanOrEqual(0);
        expect(here.hours).toBeLessThanOrEqual(here.days * 8);
        expect(left(all.slice(1), ahead).hours).toBeGreaterThanOrEqual(here.hours);
        expect(left(all, ahead + 1).hours).toBeGreaterThanOrEqual(here.hours);
      }),
    );
  });

  it('counts the days since something was said', () => {
    expect(daysSince('2026-03-02T23:00:00+00:00', '2026-03-12T01:00:00+00:00')).toBe(10);
    expect(daysSince('2026-03-14T01:00:00+00:00', '2026-03-12T01:00:00+00:00')).toBe(0);
  });
});
