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

/** What the words of a fact say of another one, in whose place it does not stand. */
const changeBy = (store: Store, fact: Fact): StoredChange | undefined =>
  store.factChanges
    .ofSource(fact.source)
    .find(({ start, end, state }) => state !== 'rejected' && start < fact.end && fact.start < end);

/**
 * Decides on what was proposed: facts, and changes of facts, by their ids; all of them, or none when one is not known.
 * Throws `AppError('not-found')`, and `AppError('exists')` for words that only say of another promise that it is done or off.
 */
export const decide = (
  { store: open, now, zone }: Context,
  ids: readonly Id[],
  how: {
    readonly fact: (fact: Fact) => Fact;
    readonly change: (store: Store, change: StoredChange) => void;
    /** A fact that says once more what another one says is decided on by its change: never two of one promise. */
    readonly again?: true;
  },
): z.infer<typeof Decided> => {
  const store = open();
  const decided = store.transaction(() =>
    ids.map((id) => {
      const fact = store.facts.get(id);
      const again = fact?.state === 'superseded' && how.again ? changeBy(store, fact) : undefined;
      if (again) {
        if (again.what === 'kept' || again.what === 'dropped' || again.what === 'corrected') {
          throw new AppError('exists', {
            field: 'facts',
            detail: 'These words speak of an earlier promise.',
            hint: 'Decide on that one. If another is meant, reject the change first.',
          });
        }
        how.change(store, again);
        return { fact: again.fact, change: again.id };
      }
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
