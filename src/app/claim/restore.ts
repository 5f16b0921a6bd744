import { z } from 'zod';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ClaimsBefore } from './fields.ts';

export const claimRestore = operation({
  name: 'claim.restore',
  summary: 'Come back to how claims of a proposal were before a change.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which, before: ClaimsBefore }),
  output: z.object({ restored: z.number().int() }),
  run: (context, { proposal, before }) => {
    const store = context.store();
    const one = findProposal(context, proposal);
    const others = [...before.made, ...before.claims.map(({ id }) => id)].some((id) => {
      const of = store.proposalClaims.of(id);
      return of !== undefined && of !== one.id;
    });
    if (others) throw new AppError('bad-input', { field: 'before', detail: 'That belongs to another proposal.' });
    store.transaction(() => {
      for (const id of before.made) store.proposalClaims.remove(id);
      // What was deleted since does not come back with it.
      for (const claim of before.claims)
        store.proposalClaims.put(one.id, {
          ...claim,
          option: one.options.some(({ id }) => id === claim.option) ? claim.option : null,
          fact: claim.fact !== null && store.facts.get(claim.fact) ? claim.fact : null,
          from: claim.from !== null && store.sources.get(claim.from.source) ? claim.from : null,
        });
    });
    return { restored: before.claims.length + before.made.length };
  },
});
