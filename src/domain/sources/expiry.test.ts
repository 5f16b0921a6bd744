import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween } from '../shared/time.ts';
import { monthsBefore } from './expiry.ts';

it.each([
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-01-15', 240, '2006-01-15'],
  ['2026-11-22T08:00:00+01:00', 12, '2025-11-22'],
])('%s less %i months is %s', (day, months, before) => expect(monthsBefore(day, months)).toBe(before));

it('is always between 28 and 31 days for each month', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 240 }),
      (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const days = daysBetween(monthsBefore(day, months), day);
        expect(days).toBeGreaterThanOrEqual(28 * months);
        expect(days).toBeLessThanOrEqual(31 * months);
      },
    ),
  );
});
