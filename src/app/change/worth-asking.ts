import { type Fact, unsure } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredChange } from '../../store/fact-changes.ts';
import type { Store } from '../../store/store.ts';

const sixWeeks = 42 * 86_400_000;

/** What waits to be asked, and the facts that need not be asked about by themselves. */
export type WorthAsking = {
  readonly changes: readonly { readonly change: StoredChange; readonly fact: Fact }[];
  /** Surely done or off though nobody accepted them, or asked about as moved. */
  readonly settled: ReadonlySet<Id>;
};

/**
 * Of the changes that wait, those worth a question, newest first: about what the user accepted, and of proposals the surely
 * moved ones, which then stand in the place of the proposal. That something nobody accepted was done is asked by nobody; it
 * is no longer proposed.
 */
export const worthAsking = (store: Store, now: Instant, person: Id | null = null): WorthAsking => {
  const settled = new Set(store.factChanges.settled(now));
  const since = inZone(millis(now) - sixWeeks, 'UTC');
  const changes = store.factChanges.waiting(now, { person, since }).flatMap((change) => {
    const fact = store.facts.at(change.fact, now);
    if (!fact) return [];
    if (fact.state === 'accepted') return [{ change, fact }];
    if (change.what !== 'moved' || change.confidence < unsure || isHistory(fact, 'mail', now) || settled.has(fact.id))
      return [];
    settled.add(fact.id);
    return [{ change, fact }];
  });
  return { changes, settled };
};
