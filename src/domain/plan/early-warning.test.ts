import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, workSizes } from '../facts/fact.ts';
import { addDays, type Day } from '../shared/time.ts';
import { type WarningMaterial, warningOf } from './early-warning.ts';
import { timeLeft } from './free-time.ts';

const now = '2026-03-12T09:00:00+00:00';
const owed = (day: Day | null, change: Partial<Fact> = {}): Pick<Fact, 'due' | 'size' | 'closed'> => ({
  due: day === null ? null : { text: 'then', date: day },
  closed: null,
  ...change,
});
const plain = (change: Partial<WarningMaterial> = {}): WarningMaterial => ({
  now,
  left: { days: 1, hours: 8 },
  shared: 0,
  heard: '2026-03-10T09:00:00+00:00',
  givenUp: false,
  ...change,
});

describe('an early warning [2.3]', () => {
  it('tells of too much work, and what else is due by then', () => {
    expect(warningOf(owed('2026-03-12', { size: 'days' }), plain())?.words).toBe(
      'You say it takes days, and today about eight hours are left. You will miss this: tell them today.',
    );
    expect(
      warningOf(owed('2026-03-13', { size: 'day' }), plain({ left: { days: 2, hours: 1 }, shared: 2 }))?.words,
    ).toBe(
      'You say it takes a day, and until tomorrow about one hour is left, with two others due by then. You will miss this: tell them today.',
    );
    expect(warningOf(owed('2026-03-13', { size: 'hour' }), plain({ left: { days: 2, hours: 3 } }))).toBeNull();
  });

  it('tells of a full calendar and of silence only where the day is near', () => {
    expect(warningOf(owed('2026-03-13'), plain({ left: { days: 2, hours: 1.2 } }))?.words).toBe(
      'It is due tomorrow, and your calendar leaves about one hour until then. Do it now, or tell them today.',
    );
    expect(warningOf(owed('2026-03-24'), plain({ left: { days: 9, hours: 1 } }))).toBeNull();
    expect(
      warningOf(owed('2026-03-24'), plain({ left: { days: 9, hours: 60 }, heard: '2026-01-02T09:00:00+00:00' })),
    ).toBeNull();
    expect(
      warningOf(owed('2026-03-13'), plain({ left: { days: 2, hours: 12 }, heard: '2026-02-02T09:00:00+00:00' }))?.words,
    ).toBe('It is due tomorrow, and nothing was said of it since 2 February. Do it now, or tell them today.');
  });

  it('says nothing of what has no day, has ended, or is past its day', () => {
    const full = plain({ left: { days: 0, hours: 0 }, heard: '2025-03-10T09:00:00+00:00', givenUp: true });
    expect(warningOf(owed(null, { size: 'weeks' }), full)).toBeNull();
    expect(warningOf({ due: { text: 'soon', date: null }, closed: null }, full)).toBeNull();
    expect(warningOf(owed('2026-03-11', { size: 'weeks' }), full)).toBeNull();
    expect(warningOf(owed('2026-03-12', { closed: { how: 'kept', at: now } }), full)).toBeNull();
  });

  it('of a range counts to its last day', () => {
    const range = { due: { text: 'next week', date: '2026-03-09', end: '2026-03-13' }, closed: null } as const;
    expect(warningOf(range, plain({ left: { days: 2, hours: 1 } }))?.words).toContain('due tomorrow');
  });

  it('is never raised without a size for what is due in three working days or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), fc.integer({ min: 0, max: 400 }), (ahead, quiet) => {
        const day = addDays('2026-03-12', ahead);
        const left = timeLeft(now, day, { busy: [], off: new Set() });
        const heard = `${addDays('2026-03-12', -quiet)}T09:00:00+00:00`;
        expect(left.days < 3 || warningOf(owed(day), plain({ left, heard })) === null).toBe(true);
      }),
    );
  });

  it('once raised by size is not withdrawn as the day comes nearer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...workSizes), fc.integer({ min: 0, max: 60 }), (size, ahead) => {
        const day = addDays('2026-03-12', ahead);
        const on = (later: number) => {
          const then = `${addDays('2026-03-12', later)}T09:00:00+00:00`;
          const left = timeLeft(then, day, { busy: [], off: new Set() });
          return (
            warningOf(owed(day, { size }), plain({ now: then, left, heard: then }))?.reasons.some(
              ({ why }) => why === 'size',
            ) ?? false
          );
        };
        for (let later = 1; later <= ahead; later += 1) expect(!on(later - 1) || on(later)).toBe(true);
      }),
    );
  });
});
