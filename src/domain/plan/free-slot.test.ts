import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeSlot, minutesTaken } from './free-slot.ts';
import type { Busy } from './free-time.ts';

const day = '2026-03-09';
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const talk = (from: number, to: number): Busy => ({
  start: `${day}T${clock(from)}:00+01:00`,
  end: `${day}T${clock(to)}:00+01:00`,
  allDay: false,
  away: false,
});

it('takes the first half-hour that is free, rather between ten and four [5.9]', () => {
  expect(freeSlot(day, 30, [])).toBe('10:00');
  expect(freeSlot(day, 30, [talk(600, 660)])).toBe('11:00');
  expect(freeSlot(day, 30, [talk(600, 960)])).toBe('09:00');
  expect(freeSlot(day, 30, [talk(540, 1000)])).toBeUndefined();
  expect(freeSlot(day, 30, [], 14 * 60 + 10)).toBe('14:30');
  expect(freeSlot(day, 30, [], 17 * 60)).toBeUndefined();
});

it('never lies in what is taken, and counts what overlaps once', () => {
  const one = fc
    .tuple(fc.integer({ min: 480, max: 1080 }), fc.integer({ min: 1, max: 200 }))
    .map(([from, length]) => talk(from, Math.min(1439, from + length)));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (busy) => {
      const slot = freeSlot(day, 30, busy);
      const taken = minutesTaken(day, busy);
      expect(taken).toBeLessThanOrEqual(480);
      expect(minutesTaken(day, [...busy, ...busy])).toBe(taken);
      if (slot === undefined) return;
      const at = Number(slot.slice(0, 2)) * 60 + Number(slot.slice(3));
      expect(minutesTaken(day, [...busy, talk(at, at + 30)])).toBe(taken + 30);
    }),
  );
});
