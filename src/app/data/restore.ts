import { z } from 'zod';
import { ProposalData } from '../../domain/proposals/claim.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';

export const dataRestore = operation({
  name: 'data.restore',
  summary: 'Come back to how pasted figures of a proposal were before a change.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which, before: z.object({ data: ProposalData.nullable(), made: Id.nullable() }) }),
  output: z.object({ restored: z.number().int() }),
  run: (context, { proposal, before: { data, made } }) => {
    const store = context.store();
    const one = findProposal(context, proposal);
    for (const id of [data?.id, made]) {
      const of = id ? store.proposalData.of(id) : undefined;
      if (of !== undefined && of !== one.id)
        throw new AppError('bad-input', { field: 'before', detail: 'They belong to another proposal.' });
    }
    store.transaction(() => {
      if (made !== null) store.proposalData.remove(made);
      if (data !== null)
        store.proposalData.put(one.id, {
          ...data,
          claim: data.claim !== null && store.proposalClaims.of(data.claim) === one.id ? data.claim : null,
        });
    });
    return { restored: (data === null ? 0 : 1) + (made === null ? 0 : 1) };
  },
});
