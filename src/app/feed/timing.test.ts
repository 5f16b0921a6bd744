import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFresh, afterTrouble, isDue } from './timing.ts';

const now = Date.parse('2026-03-12T08:10:00Z');
const day = 86_400_000;

describe('when a place is looked at again', () => {
  it('never at once and never later than a day, whatever it asks for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('calendar', 'folder'),
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.option(fc.double({ min: 0, max: 100 * day, noNaN: true })),
        (kind, failures, chance, asked) => {
          for (const next of [afterFresh(kind, now, asked), afterTrouble(kind, now, failures, chance, asked)]) {
            expect(next - now).toBeGreaterThanOrEqual(30_000);
            expect(next - now).toBeLessThanOrEqual(day);
            // It is kept as a whole number of milliseconds.
            expect(Number.isInteger(next)).toBe(true);
          }
        },
      ),
    );
  });

  it('is told by the clock, unless the clock was set back', () => {
    const tried = new Date(now).toISOString();
    expect(isDue({ next: now + 1, tried }, now)).toBe(false);
    expect(isDue({ next: now, tried }, now)).toBe(true);
    expect(isDue({ next: now + 2 * day, tried: null }, now)).toBe(true);
    expect(isDue({ next: now + 3_600_000, tried: new Date(now + 3_600_000).toISOString() }, now)).toBe(true);
  });
});
