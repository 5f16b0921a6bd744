import { describe, expect, it } from 'vitest';
import { type ClockKnown, heedClock } from './heed-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-03-03T09:00:00Z');
const far = Date.parse('2038-01-19T03:14:07Z');

/** Glances at a clock one after another; says of each whether it is believed. */
const glances = (
  ...all: readonly { readonly wall: number; readonly ran?: number; readonly begins?: boolean }[]
): readonly boolean[] => {
  let known: ClockKnown | undefined;
  return all.map(({ wall, ran = 0, begins = false }) => {
    const heeded = heedClock(known, { wall, ran, begins });
    known = heeded.known;
    return heeded.believed;
  });
};
const believed = [
  { wall: start, begins: true },
  { wall: start + day, begins: true },
];

describe('the clock by which things are let go for good', () => {
  it('is believed the next day, or after twenty hours, where nothing was known of it [10.8]', () => {
    expect(glances(...believed)).toEqual([false, true]);
    expect(glances({ wall: start }, { wall: start + 19 * hour, ran: 19 * hour })).toEqual([false, false]);
    expect(glances({ wall: start }, { wall: start + 20 * hour, ran: 20 * hour })).toEqual([false, true]);
    // The program was begun again in between: on the same day, that bears nothing out.
    expect(glances({ wall: start }, { wall: start + hour, begins: true })).toEqual([false, false]);
  });

  it('is believed over a weekend, and asked to wait after a longer absence [10.8]', () => {
    const later = (wall: number) => glances(...believed, { wall: start + day + wall, begins: true }).at(-1);
    expect(later(3 * day)).toBe(true);
    expect(later(3 * day + 1)).toBe(false);
    // Who comes once a week is heard the second time.
    const weekly = [1, 8, 15].map((days) => ({ wall: start + days * day, begins: true }));
    expect(glances({ wall: start }, ...weekly)).toEqual([false, true, false, true]);
  });

  it('is not believed after it jumped by years, forward or back, whether it was waited for or not [10.8]', () => {
    expect(glances(...believed, { wall: far }, { wall: far + hour, ran: hour }).slice(2)).toEqual([false, false]);
    expect(glances(...believed, { wall: far, begins: true }, { wall: far + 60_000, begins: true }).slice(2)).toEqual([
      false,
      false,
    ]);
    expect(glances({ wall: start, begins: true }, { wall: far, ran: 30 * hour, begins: true })).toEqual([false, false]);
    // Back again, it waits, and a second time it is as little believed.
    expect(
      glances(...believed, { wall: far }, { wall: start + 2 * day }, { wall: far + day, begins: true }).slice(2),
    ).toEqual([false, false, false]);
    expect(glances(...believed, { wall: start - 400 * day }).at(-1)).toBe(false);
  });
});
