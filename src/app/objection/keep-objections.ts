import type { Objection } from '../../domain/proposals/objection.ts';
import { objectionsIn } from '../../domain/proposals/read-objections.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { whose } from '../fact/whose.ts';

/**
 * Puts the objections and questions that a memo itself speaks of beside its proposal, to take or leave. What was read as a
 * part of an option already (its downside) is not said again. Within the transaction of whoever calls.
 */
export const keepObjections = (
  context: Context,
  proposal: Id,
  { source, text }: { readonly source: Id; readonly text: string },
): readonly Objection[] => {
  const store = context.store();
  const lines = store.proposals.get(proposal, context.now)?.lines ?? [];
  const known = lines
    .filter(({ part }) => part === 'downside' || part === 'mitigation')
    .flatMap(({ from }) => from ?? []);
  const kept = objectionsIn(text)
    .filter(({ start, end }) => !known.some((one) => one.source === source && one.start < end && start < one.end))
    .map((one): Objection => {
      const person = one.who === '' ? undefined : whose(store, one.who);
      return {
        id: context.newId(),
        sort: one.sort,
        person: person !== undefined && person !== store.people.me()?.id ? person : null,
        words: one.words,
        valid: one.valid,
        answer: one.answer,
        test: one.test,
        assigned: null,
        due: null,
        fact: null,
        about: '',
        from: { source, start: one.start, end: one.end },
        state: 'proposed',
        made: context.now,
        updated: context.now,
      };
    });
  for (const one of kept) store.objections.put(proposal, one);
  return kept;
};
