import type { Fact } from '../../domain/facts/fact.ts';
import type { FactStep } from '../../domain/facts/fact-step.ts';
import { type Course, courseOf, type TimedChange } from '../../domain/plan/standing.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

const byFact = <T extends { readonly fact: Id }>(all: readonly T[]): ReadonlyMap<Id, readonly T[]> => {
  const found = new Map<Id, T[]>();
  for (const one of all) {
    const same = found.get(one.fact);
    if (same) same.push(one);
    else found.set(one.fact, [one]);
  }
  return found;
};

/** What became of each of these up to `now`, with the later words and steps that tell so; everything is read once. */
export const coursesOf = (
  store: Store,
  facts: readonly Fact[],
  now: Instant,
): ReadonlyMap<Id, Course & { readonly changes: readonly TimedChange[]; readonly steps: readonly FactStep[] }> => {
  const ids = facts.map(({ id }) => id);
  const changed = byFact(store.factChanges.standing(now, ids));
  const done = byFact(store.factSteps.ofFacts(ids, now));
  return new Map(
    facts.map((fact) => {
      const steps = done.get(fact.id) ?? [];
      const changes = (changed.get(fact.id) ?? []).map(
        ({ before, ...change }): TimedChange => ({ ...change, was: before?.due ?? null }),
      );
      return [fact.id, { ...courseOf(fact, { changes, steps }), changes, steps }];
    }),
  );
};
