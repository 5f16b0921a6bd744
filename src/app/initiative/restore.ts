import { z } from 'zod';
import { Initiative, type Setback } from '../../domain/initiatives/initiative.ts';
import { isOfSetback } from '../../domain/initiatives/setback-key.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { Changed, wholeInitiative } from './changed.ts';

/** Of setbacks that go or are said anew, the risk that was put down with them goes too; of those that come back it comes back. */
export const takeBackSetbacks = (context: Context, there: readonly Setback[], wanted: readonly Setback[]): void => {
  const store = context.store();
  const state = (setback: Setback, to: 'accepted' | 'rejected'): void => {
    const fact = setback.fact === null ? undefined : store.facts.get(setback.fact);
    if (!fact || fact.state === to || !isOfSetback(store.sources.get(fact.source)?.key, setback.id)) return;
    store.facts.put({ ...fact, state: to, decided: context.now });
  };
  const kept = new Set(wanted.map(({ fact }) => fact));
  for (const setback of there) if (!kept.has(setback.fact)) state(setback, 'rejected');
  for (const setback of wanted) state(setback, 'accepted');
};

export const initiativeRestore = operation({
  name: 'initiative.restore',
  summary: 'Undo: put an initiative back as it was before it was changed or taken away.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** As it was given back by whatever changed it. */
    before: Initiative,
  }),
  output: Changed,
  run: (context, { before }) => {
    const store = context.store();
    return store.transaction(() => {
      const there = store.initiatives.get(before.id, context.now) ?? null;
      const known = (id: Id | null): Id | null => (id !== null && store.facts.get(id) ? id : null);
      const sponsor = before.sponsor !== null && store.people.get(before.sponsor) ? before.sponsor : null;
      const proposal = before.proposal && store.proposals.get(before.proposal, context.now) ? before.proposal : null;
      store.initiatives.put({ ...before, sponsor, proposal, fact: known(before.fact) });
      const gone = <T extends { readonly id: Id }>(now: readonly T[], then: readonly T[]): readonly Id[] =>
        now.flatMap(({ id }) => (then.some((one) => one.id === id) ? [] : [id]));
      for (const id of gone(there?.milestones ?? [], before.milestones)) store.initiatives.removeMilestone(id);
      for (const id of gone(there?.measurements ?? [], before.measurements)) store.initiatives.removeMeasurement(id);
      takeBackSetbacks(context, there?.setbacks ?? [], before.setbacks);
      for (const id of gone(there?.setbacks ?? [], before.setbacks)) store.initiatives.removeSetback(id);
      // An id that is somebody else's stays theirs.
      const theirs = (of: Id | undefined): boolean => of !== undefined && of !== before.id;
      for (const one of before.milestones)
        if (!theirs(store.initiatives.ofMilestone(one.id)))
          store.initiatives.putMilestone(before.id, { ...one, fact: known(one.fact) }, context.now);
      for (const one of before.measurements)
        store.initiatives.putMeasurement(before.id, { ...one, fact: known(one.fact) });
      for (const one of before.setbacks)
        store.initiatives.putSetback(before.id, { ...one, fact: known(one.fact) }, context.now);
      return { ...wholeInitiative(context, before.id), before: there };
    });
  },
});
