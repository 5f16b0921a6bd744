import type { Id } from '../../domain/shared/id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

/** The due words that moves replaced, read or made by hand, by fact; facts that were never moved are not in it. */
export const movedFrom = (store: Store, facts: readonly Id[], until: Instant): ReadonlyMap<Id, readonly string[]> => {
  const words = new Map<Id, string[]>();
  const add = (fact: Id, text: string | undefined): void => {
    if (text !== undefined) words.set(fact, [...(words.get(fact) ?? []), text]);
  };
  for (const { fact, what, before } of store.factChanges.standing(until, facts))
    if (what === 'moved') add(fact, before?.due?.text);
  for (const { fact, what, was } of store.factSteps.ofFacts(facts, until)) if (what === 'moved') add(fact, was?.text);
  return words;
};
