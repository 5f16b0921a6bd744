import { z } from 'zod';
import { operation } from '../operation.ts';
import { ChangedProposal, changedProposal, stillOpen } from './changed.ts';
import { findProposal, Which } from './find-proposal.ts';

export const proposalEnd = operation({
  name: 'proposal.end',
  summary: 'Put a proposal aside undecided; what was decided on it is kept with `decided`.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which }),
  output: ChangedProposal,
  run: (context, { proposal }) => {
    const { store, now } = context;
    const one = stillOpen(findProposal(context, proposal));
    return changedProposal(context, one, () => store().proposals.put({ ...one, ended: { at: now, how: 'dropped' } }));
  },
});
