import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { StoredChange } from '../../store/fact-changes.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { factViews } from '../fact/fact-view.ts';
import { ChangeView, FactView } from '../views.ts';
import { changeViews } from './change-view.ts';

/** Facts that were decided, those that a decided change speaks of among them, and the changes. */
export const Decided = z.object({ facts: z.array(FactView), changes: z.array(ChangeView) });

/**
 * Decides on what was proposed: facts, and changes of facts, by their ids; all of them, or none when one is not known.
 * Throws `AppError('not-found')`.
 */
export const decide = (
  { store: open, now, zone }: Context,
  ids: readonly Id[],
  how: { readonly fact: (fact: Fact) => Fact; readonly change: (store: Store, change: StoredChange) => void },
): z.infer<typeof Decided> => {
  const store = open();
  const decided = store.transaction(() =>
    ids.map((id) => {
      const fact = store.facts.get(id);
      if (fact) {
        store.facts.put(how.fact(fact));
        return { fact: id, change: null };
      }
      const change = store.factChanges.get(id);
      if (!change)
        throw new AppError('not-found', { field: 'facts', hint: '`updraft facts` lists them with their ids.' });
      how.change(store, change);
      return { fact: change.fact, change: id };
    }),
  );
  const view = factViews(store, now, zone);
  const change = changeViews(store, now, zone);
  return {
    facts: [...new Set(decided.map(({ fact }) => fact))].flatMap((id) => {
      const fact = store.facts.get(id);
      return fact ? [view(fact)] : [];
    }),
    changes: decided.flatMap(({ change: id }) => {
      const stored = id === null ? undefined : store.factChanges.get(id);
      return (stored && change(stored)) ?? [];
    }),
  };
};
