import { z } from 'zod';
import { operation } from '../operation.ts';
import { findProposal, Which } from './find-proposal.ts';
import { WholeProposal, wholeProposal } from './proposal-view.ts';

export const proposalShow = operation({
  name: 'proposal.show',
  alias: 'proposal',
  summary:
    'Show a case made upward: problem, options, recommendation, plan, with what was read and waits, the next question, and what a senior reader will miss.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ /** Its id or a part of its title. */ proposal: Which }),
  output: WholeProposal,
  run: (context, { proposal }) => wholeProposal(context, findProposal(context, proposal).id),
});
