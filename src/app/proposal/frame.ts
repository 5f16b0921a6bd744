import { z } from 'zod';
import { AskLadder, askLadder } from '../../domain/proposals/ask-ladder.ts';
import { Experiment, experimentOf } from '../../domain/proposals/experiment.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { askedOf } from './asked-of.ts';
import { findProposal, Which } from './find-proposal.ts';

export const proposalFrame = operation({
  name: 'proposal.frame',
  alias: 'frame',
  summary:
    'Show how a proposal may be asked: which step of the ask ladder is theirs to give, what was asked of them lately, and the experiment as one paragraph.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ /** Its id or a part of its title. */ proposal: Which }),
  output: z.object({
    proposal: z.object({ id: Id, title: z.string() }),
    ladder: AskLadder,
    experiment: Experiment,
  }),
  run: (context, { proposal }) => {
    const one = findProposal(context, proposal);
    const asked = askedOf(context, one);
    return {
      proposal: { id: one.id, title: one.title },
      ladder: askLadder({ ...asked, exposed: asked.exposed !== null }),
      experiment: experimentOf(one.lines, asked.decider?.called),
    };
  },
});
