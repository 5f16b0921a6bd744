import { z } from 'zod';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { WholeRoom, wholeRoom } from './room-view.ts';

export const roomShow = operation({
  name: 'room.show',
  alias: 'room',
  summary:
    'Show who weighs on a proposal: who decides and who can stop it, where each stands and how that is known, what is not known and whom to ask first.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which }),
  output: WholeRoom,
  run: (context, { proposal }) => wholeRoom(context, findProposal(context, proposal)),
});
