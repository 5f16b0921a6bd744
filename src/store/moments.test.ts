import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { inZone, millis } from '../domain/shared/time.ts';

const newWorkspace = freshWorkspaces();
const at = (hour: number): string => inZone(millis('2026-03-01T00:00:00Z') + hour * 3_600_000, 'UTC');

const entries = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 60 }),
    hours: fc.integer({ min: 0, max: 30 }),
    status: fc.constantFrom('confirmed' as const, 'tentative' as const, 'cancelled' as const),
    people: fc.subarray(['dana', 'tom'] as const),
  }),
  { maxLength: 12 },
);

describe('moments', () => {
  it('of several the next one with somebody goes on or begins first; what overlaps a stretch is in it', async () => {
    const store = (await newWorkspace()).store();
    for (const id of ['dana', 'tom']) store.people.add(aPerson({ id, name: id }));
    const stop = new Error('as before');
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 40 }), (made, now, hours) => {
        const all = made.map(({ start, hours: long, status, people }, n) =>
          aMoment({
            id: `m-${n}`,
            key: `m-${n}`,
            start: at(start),
            end: at(start + long),
            status,
            people: [...people].sort(),
          }),
        );
        const there = all
          .filter(({ status }) => status !== 'cancelled')
          .sort((a, b) => millis(a.start) - millis(b.start) || (a.id < b.id ? -1 : 1));
        const told = () =>
          store.transaction(() => {
            for (const one of all) store.moments.put(one);
            const next = ['dana', 'tom'].map((id) => store.moments.nextWith(id, at(now))?.id);
            const between = store.moments.between(at(now), at(now + hours)).map(({ id }) => id);
            expect(next).toEqual(
              ['dana', 'tom'].map(
                (id) => there.find(({ people, end }) => people.includes(id) && millis(end) > millis(at(now)))?.id,
              ),
            );
            expect(between).toEqual(
              there
                .filter(({ start, end }) => millis(end) > millis(at(now)) && millis(start) < millis(at(now + hours)))
                .map(({ id }) => id),
            );
            // Each try on an empty calendar.
            throw stop;
          });
        expect(told).toThrow(stop);
      }),
      { numRuns: 300 },
    );
  });
});
