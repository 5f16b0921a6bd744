import { z } from 'zod';
import { proposalEnds } from '../../domain/proposals/proposal.ts';
import { operation } from '../operation.ts';
import { ChangedProposal, changedProposal } from './changed.ts';
import { findProposal, Which } from './find-proposal.ts';

export const proposalEnd = operation({
  name: 'proposal.end',
  summary: 'Put a proposal aside; what was decided on it is kept with `decided`.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which, how: z.enum(proposalEnds).default('dropped') }),
  output: ChangedProposal,
  run: (context, { proposal, how }) => {
    const { store, now } = context;
    const one = findProposal(context, proposal);
    return changedProposal(context, one, () => store().proposals.put({ ...one, ended: { at: now, how } }));
  },
});
