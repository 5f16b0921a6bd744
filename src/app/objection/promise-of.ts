import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';

/** What names the note that finding something out became; a later one after it was refused counts on. */
export const promiseKey = (objection: Id, number: number): string => `objection:${objection}:${number}`;

/** The commitment on file that finding it out became, and how many notes there are of it; null for none, or one that was refused. */
export const promiseOf = (store: Store, objection: Id): { readonly fact: Id | null; readonly notes: number } => {
  for (let notes = 0; ; notes += 1) {
    const source = store.sources.idByKey(promiseKey(objection, notes));
    if (source === undefined) return { fact: null, notes };
    const fact = store.facts.ofSource(source).find(({ state }) => state === 'accepted');
    if (fact) return { fact: fact.id, notes: notes + 1 };
  }
};
