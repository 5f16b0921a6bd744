import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { factKinds } from '../domain/facts/fact.ts';
import { inZone, millis } from '../domain/shared/time.ts';

const newWorkspace = freshWorkspaces();
const first = millis('2026-01-01T08:00:00Z');
const at = (hour: number): string => inZone(first + hour * 3_600_000, 'UTC');
const people = ['me', 'dana', 'tom', 'ada'];
const somebody = fc.constantFrom(...people);
const hour = fc.integer({ min: 0, max: 60 * 24 });

const world = fc.record({
  mails: fc.array(
    fc.record({
      said: hour,
      kind: fc.constantFrom('mail' as const, 'mail' as const, 'transcript' as const),
      from: somebody,
      to: fc.subarray(people, { minLength: 1 }),
      text: fc.string({ unit: 'grapheme', maxLength: 12 }),
    }),
    { maxLength: 12 },
  ),
  moments: fc.array(fc.record({ start: hour, who: fc.subarray(people, { minLength: 1 }) }), { maxLength: 6 }),
  facts: fc.array(
    fc.record({
      said: hour,
      kind: fc.constantFrom('request' as const, 'question' as const, ...factKinds),
      state: fc.constantFrom('proposed' as const, 'accepted' as const, 'rejected' as const),
      owner: fc.option(somebody),
      to: fc.option(somebody),
      about: fc.subarray(people),
    }),
    { maxLength: 15 },
  ),
});

describe('what is counted with a few people', () => {
  it('is what is counted of everybody, and what a look at every mail and fact finds', async () => {
    const store = (await newWorkspace()).store();
    for (const id of people) {
      store.people.add(aPerson({ id, name: id, standing: id === 'me' ? 'me' : 'unknown' }));
    }
    const asBefore = new Error('as before');
    fc.assert(
      fc.property(world, hour, fc.subarray(people), ({ mails, moments, facts }, now, few) => {
        const until = first + now * 3_600_000;
        const look = () =>
          store.transaction(() => {
            mails.forEach(({ said, kind, from, to, text }, n) => {
              store.sources.add(
                aSource({
                  id: `s-${n}`,
                  key: `s-${n}`,
                  kind,
                  text,
                  said: at(said),
                  people: [{ person: from, role: 'from' }, ...to.map((person) => ({ person, role: 'to' as const }))],
                }),
              );
            });
            moments.forEach(({ start, who }, n) => {
              const one = {
                id: `m-${n}`,
                key: `m-${n}`,
                start: at(start),
                end: at(start + 1),
                people: [...who].sort(),
              };
              store.moments.put(aMoment(one));
            });
            store.sources.add(aSource({ id: 'note', key: 'note', kind: 'capture', said: at(0) }));
            facts.forEach(({ said, about, ...fact }, n) => {
              const one = { ...fact, id: `f-${n}`, source: 'note', start: n, end: n + 1, said: at(said) };
              store.facts.add(aFact({ ...one, about: [...about].sort() }));
            });

            const theirs = <T extends { readonly person: string }>(all: readonly T[]) =>
              all.filter(({ person }) => few.includes(person));
            expect(store.people.contacts(until, few)).toEqual(theirs(store.people.contacts(until)));

            const stretch = { me: 'me', from: first, until, fewest: { readers: 8, guests: 8 }, ahead: 0 };
            // Of two in the same minute either may be the last.
            const touches = (some: readonly string[] | null) =>
              store.touches
                .byDay({ ...stretch, people: some })
                .map(({ ref: _, ...touch }) => touch)
                .sort((a, b) => a.at - b.at || `${a.person} ${a.how}`.localeCompare(`${b.person} ${b.how}`));
            expect(touches(few)).toEqual(theirs(touches(null)));

            const asks = store.people.asks('me', until);
            for (const person of people.slice(1)) {
              const asked = store.facts
                .withPerson(person, at(now))
                .filter(({ kind }) => kind === 'request' || kind === 'question');
              const ofMe = asked.filter(({ owner, to }) => owner === person && (to === 'me' || to === null));
              expect(asks.ofMe.get(person) ?? 0).toBe(ofMe.length);
              const ofThem = asked.filter(({ owner, to }) => owner === 'me' && to === person);
              expect(asks.ofThem.get(person) ?? 0).toBe(ofThem.length);
              const kinds = ['request', 'risk'] as const;
              expect(store.facts.withPerson(person, at(now), ['accepted'], kinds)).toEqual(
                store.facts
                  .withPerson(person, at(now), ['accepted'])
                  .filter(({ kind }) => kinds.some((k) => k === kind)),
              );

              const met = store.sources.withPerson(person, at(now), 5).filter(({ kind }) => kind === 'mail');
              const written = (by: string, other: string) =>
                met
                  .filter(
                    ({ people: roles }) =>
                      roles.some((one) => one.person === by && one.role === 'from') &&
                      roles.some((one) => one.person === other && one.role !== 'from'),
                  )
                  .map(({ text }) => [...text].length)
                  .sort();
              const letters = store.people.letters('me', person, until, 5);
              expect([...letters.fromThem].sort()).toEqual(written(person, 'me'));
              expect([...letters.fromMe].sort()).toEqual(written('me', person));
            }
            throw asBefore;
          });
        expect(look).toThrow(asBefore);
      }),
      { numRuns: 150 },
    );
  });
});
