import { z } from 'zod';
import { operation } from '../operation.ts';
import { ChangedProposal, changedProposal } from './changed.ts';
import { findProposal, Which } from './find-proposal.ts';

export const proposalReopen = operation({
  name: 'proposal.reopen',
  summary: 'Go on with a proposal that was put aside or decided; its decisions stay as they were kept.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which }),
  output: ChangedProposal,
  run: (context, { proposal }) => {
    const one = findProposal(context, proposal);
    return changedProposal(context, one, () => context.store().proposals.put({ ...one, ended: null }));
  },
});
