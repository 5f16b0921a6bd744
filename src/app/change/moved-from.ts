import type { Id } from '../../domain/shared/id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

/** The due words that accepted moves replaced, by fact; facts that were never moved are not in it. */
export const movedFrom = (store: Store, facts: readonly Id[], until: Instant): ReadonlyMap<Id, readonly string[]> => {
  const words = new Map<Id, string[]>();
  for (const { fact, what, before } of store.factChanges.standing(until, facts))
    if (what === 'moved' && before?.due) words.set(fact, [...(words.get(fact) ?? []), before.due.text]);
  return words;
};
