import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { FactView } from '../views.ts';
import { factViews } from './fact-view.ts';

export const FactIds = z.object({ facts: z.array(Id).min(1, 'Name at least one fact.').max(1000) });
export const ChangedFacts = z.object({ facts: z.array(FactView) });

/** Changes all of the facts named, or none when one of them is not known. */
export const changeFacts = (
  { store: open, now, zone }: Context,
  ids: readonly Id[],
  change: (fact: Fact) => Fact,
): z.infer<typeof ChangedFacts> => {
  const store = open();
  const changed = store.transaction(() =>
    ids.map((id) => {
      const fact = store.facts.get(id);
      if (!fact)
        throw new AppError('not-found', { field: 'facts', hint: '`updraft facts` lists them with their ids.' });
      const next = change(fact);
      store.facts.put(next);
      return next;
    }),
  );
  return { facts: changed.map(factViews(store, now, zone)) };
};
