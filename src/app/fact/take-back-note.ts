import type { Id } from '../../domain/shared/id.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';

/**
 * Undo of a note: it goes with everything that was read from it and waits, and out of search; its moment is to be debriefed
 * again. What the user took from it since (or closed, or edited) stays, and the note with it: then false. `mine`: the fact that was
 * made with it, accepted by that alone. To be called in a transaction, for a note that the undone change has made.
 */
export const takeBackNote = (context: Context, { id, kind, moment }: StoredSource, mine: Id | null = null): boolean => {
  const store = context.store();
  const facts = store.facts.ofSource(id);
  if (facts.some((fact) => fact.id !== mine && fact.state === 'accepted')) {
    for (const fact of facts)
      if (fact.id === mine || fact.state === 'proposed')
        store.facts.put({ ...fact, state: 'rejected', decided: context.now });
    return false;
  }
  for (const fact of facts) store.forget.removeFact(fact.id);
  store.search.remove(kind, id);
  store.forget.removeSource(id);
  // Words that spoke of a fact which went with it stand by themselves again.
  store.factChanges.revive();
  if (kind === 'debrief' && moment !== null) store.moments.setDebriefed(moment, false);
  return true;
};
