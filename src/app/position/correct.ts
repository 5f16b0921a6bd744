import { z } from 'zod';
import { PositionSureness, Stand } from '../../domain/proposals/room.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedRoom, wholeRoom } from '../room/room-view.ts';
import { decidePositions } from './decide-positions.ts';

export const positionCorrect = operation({
  name: 'position.correct',
  summary:
    'Say where somebody stands by words on file, or how that is known; also ties a position to a proposal whose words it does not share.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'fact'],
  input: z.object({
    proposal: Which,
    fact: Id,
    /** for, leans-for, open, leans-against, against. */
    stand: Stand.optional(),
    /** told, signs, guess. */
    sure: PositionSureness.optional(),
  }),
  output: ChangedRoom,
  run: (context, { proposal: which, fact, stand, sure }) => {
    const proposal = findProposal(context, which);
    const before = decidePositions(context, proposal, [{ fact, state: 'accepted', stand, sure }]);
    return { ...wholeRoom(context, proposal), before, careful: [] };
  },
});
