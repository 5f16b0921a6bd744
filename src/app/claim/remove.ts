import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedClaims, findClaim } from './changed.ts';
import { evidenceOf } from './evidence-of.ts';

export const claimRemove = operation({
  name: 'claim.remove',
  summary: 'Delete a claim or an assumption of a proposal.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'claim'],
  input: z.object({ proposal: Which, claim: Id }),
  output: ChangedClaims,
  run: async (context, { proposal, claim: id }) => {
    const store = context.store();
    const one = stillOpen(findProposal(context, proposal));
    const claim = findClaim(context, one, id);
    store.transaction(() => store.proposalClaims.remove(claim.id));
    return {
      ...(await evidenceOf(context, one)),
      proposal: { id: one.id, title: one.title },
      before: { claims: [claim], made: [] },
      careful: [],
    };
  },
});
