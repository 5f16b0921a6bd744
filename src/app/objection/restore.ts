import { z } from 'zod';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { Before } from './fields.ts';

/** Who or what was deleted since does not come back with it. */
const still = (context: Context, one: z.infer<typeof Before>['objections'][number]) => {
  const { people, facts, sources } = context.store();
  const there = (id: string | null): string | null => (id !== null && people.get(id) ? id : null);
  return {
    ...one,
    person: there(one.person),
    assigned: there(one.assigned),
    fact: one.fact !== null && facts.get(one.fact) ? one.fact : null,
    from: one.from !== null && sources.get(one.from.source) ? one.from : null,
  };
};

export const objectionRestore = operation({
  name: 'objection.restore',
  summary: 'Come back to how objections and questions of a proposal were before a change.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which, before: Before }),
  output: z.object({ restored: z.number().int() }),
  run: (context, { proposal: which, before }) => {
    const store = context.store();
    const proposal = findProposal(context, which);
    const others = [...before.made, ...before.objections.map(({ id }) => id)].some((id) => {
      const of = store.objections.proposalOf(id);
      return of !== undefined && of !== proposal.id;
    });
    if (others) throw new AppError('bad-input', { field: 'before', detail: 'That belongs to another proposal.' });
    store.transaction(() => {
      for (const id of before.made) store.objections.remove(id);
      for (const one of before.objections) store.objections.put(proposal.id, still(context, one));
    });
    return { restored: before.objections.length + before.made.length };
  },
});
