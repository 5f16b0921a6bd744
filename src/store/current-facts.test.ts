import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { type Fact, factKinds } from '../domain/facts/fact.ts';
import { inZone, millis } from '../domain/shared/time.ts';

const newWorkspace = freshWorkspaces();
const aDay = 86_400_000;
const first = millis('2024-01-01T08:00:00Z');
const zones = ['UTC', 'America/Chicago', 'Asia/Kolkata'];
const people = ['dana', 'tom'];

const told = fc.array(
  fc.record({
    kind: fc.constantFrom(...factKinds),
    day: fc.integer({ min: 0, max: 900 }),
    zone: fc.constantFrom(...zones),
    state: fc.constantFrom('accepted' as const, 'accepted' as const, 'proposed' as const, 'rejected' as const),
    about: fc.subarray(people),
    stepsAfter: fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 400 }), what: fc.constantFrom('kept' as const, 'opened' as const) }),
      { maxLength: 2 },
    ),
    endedAfter: fc.option(fc.integer({ min: 0, max: 400 })),
    speaker: fc.constantFrom(null, 'tom'),
    quotedAfter: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 25 },
);

describe('facts of today', () => {
  it('are those that a look at all of them finds, on any day', async () => {
    const store = (await newWorkspace()).store();
    for (const id of people) store.people.add(aPerson({ id, name: id }));
    const asBefore = new Error('as before');
    fc.assert(
      fc.property(told, fc.integer({ min: 0, max: 1000 }), fc.constantFrom(...zones), (all, today, zone) => {
        const now = inZone(first + today * aDay, zone);
        const since = millis(now) - 200 * aDay;
        const endedSince = millis(now) - 90 * aDay;
        const holding = ['priority', 'success'] as const;
        const look = () =>
          store.transaction(() => {
            all.forEach((one, n) => {
              const said = inZone(first + one.day * aDay, one.zone);
              const source = `s-${n}`;
              const wrote = inZone(first + (one.day + one.quotedAfter) * aDay, one.zone);
              store.sources.add(aSource({ id: source, key: source, said: wrote }));
              const ended = one.endedAfter === null ? null : first + (one.day + one.endedAfter) * aDay;
              store.facts.add(
                aFact({
                  id: `f-${n}`,
                  kind: one.kind,
                  source,
                  state: one.state,
                  about: [...one.about].sort(),
                  owner: null,
                  to: null,
                  speaker: one.speaker,
                  said,
                  closed: ended === null ? null : { how: 'kept', at: inZone(ended, one.zone) },
                }),
              );
              for (const { days, what } of one.stepsAfter) {
                const at = inZone(first + (one.day + days) * aDay, one.zone);
                const nothing = { was: null, became: null, done: null, why: '', person: null, draft: null };
                store.factSteps.add({ ...nothing, fact: `f-${n}`, at, what });
              }
            });
            const accepted = store.facts.inState('accepted', now);
            const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);
            const open = ['commitment', 'request', 'risk'] as const;
            expect(store.currentFacts.open(now, open)).toEqual(
              accepted.filter(({ kind, closed }) => closed === null && open.some((one) => one === kind)),
            );
            expect(store.currentFacts.open(now, open, ['tom'])).toEqual(
              store.currentFacts.open(now, open).filter(({ about }) => about.includes('tom')),
            );
            const says = (fact: Fact): boolean =>
              millis(fact.said) >= since ||
              holding.some((one) => one === fact.kind) ||
              (fact.kind === 'commitment' && fact.closed === null) ||
              (fact.closed !== null && millis(fact.closed.at) >= endedSince);
            const found = store.currentFacts.saying(now, { since, endedSince, holding });
            expect(ids(found.filter(says))).toEqual(ids(accepted.filter(says)));
            expect(accepted).toEqual(expect.arrayContaining([...found]));
            for (const person of people) {
              const theirs = store.facts.withPerson(person, now, ['accepted']);
              const few = store.currentFacts.saying(now, { people: [person], since, endedSince, holding });
              expect(few.filter(says)).toEqual(theirs.filter(says));
              expect(store.currentFacts.onFile(person, now)).toEqual({
                facts: theirs.length,
                since: theirs.length === 0 ? null : millis(theirs.at(-1)?.said ?? now),
              });
            }
            const proposed = store.facts.inState('proposed', now);
            const waiting = proposed.filter(({ said }) => millis(said) >= since);
            expect(store.currentFacts.waiting(now, { since, limit: 3 })).toEqual(waiting.slice(0, 3));
            const [person = ''] = people;
            expect(store.currentFacts.waiting(now, { since, person })).toEqual(
              waiting.filter(({ about }) => about.includes(person)),
            );
            expect(store.currentFacts.waiting(now, { since, kinds: ['position'], limit: 2 })).toEqual(
              waiting.filter(({ kind }) => kind === 'position').slice(0, 2),
            );
            const left = proposed.filter(({ said, about }) => millis(said) < since && about.includes(person));
            expect(store.currentFacts.leftWaiting(now, { person, before: since, limit: 2 })).toEqual({
              newest: left.slice(0, 2),
              total: left.length,
            });
            // Each try on an empty workspace.
            throw asBefore;
          });
        expect(look).toThrow(asBefore);
      }),
      { numRuns: 120 },
    );
  });
});
