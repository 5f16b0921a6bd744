import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact, aSource } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { inZone, millis } from '../domain/shared/time.ts';

const newWorkspace = freshWorkspaces();
const first = millis('2026-03-01T08:00:00Z');
const zones = ['UTC', 'America/Chicago', 'Asia/Kolkata'];
const kinds = ['request', 'risk', 'result'] as const;
const sources = ['mail', 'capture', 'transcript'] as const;

const decisions = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    source: fc.constantFrom(...sources),
    state: fc.constantFrom('accepted' as const, 'rejected' as const, 'proposed' as const),
    minute: fc.option(fc.integer({ min: 0, max: 200 })),
    zone: fc.constantFrom(...zones),
  }),
  { maxLength: 25 },
);

it('what was taken and turned down is counted up to a minute, whatever wall clock it was decided on', async () => {
  const store = (await newWorkspace()).store();
  for (const kind of sources) store.sources.add(aSource({ id: kind, key: kind, kind }));
  const at = (minute: number, zone: string): string => inZone(first + minute * 60_000, zone);
  const asBefore = new Error('as before');
  const minute = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(decisions, minute, minute, fc.constantFrom(...zones), (all, now, since, zone) => {
      const look = () =>
        store.transaction(() => {
          all.forEach(({ minute: when, zone: there, ...fact }, n) => {
            const decided = when === null ? null : at(when, there);
            const id = `f-${n}`;
            store.facts.add(aFact({ ...fact, id, start: n, end: n + 1, about: [], owner: null, to: null, decided }));
          });
          const counted = store.facts.decided(at(now, zone), { risk: at(since, 'UTC') });
          for (const kind of kinds)
            for (const source of sources)
              for (const accepted of [true, false]) {
                const times = all.filter(
                  (one) =>
                    one.kind === kind &&
                    one.source === source &&
                    one.state === (accepted ? 'accepted' : 'rejected') &&
                    one.minute !== null &&
                    one.minute <= now &&
                    (kind !== 'risk' || one.minute > since),
                ).length;
                const told = counted.filter(
                  (one) => one.kind === kind && one.source === source && one.accepted === accepted,
                );
                expect(told.map((one) => one.times)).toEqual(times === 0 ? [] : [times]);
              }
          throw asBefore;
        });
      expect(look).toThrow(asBefore);
    }),
    { numRuns: 150 },
  );
});
