import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedRoom, wholeRoom } from '../room/room-view.ts';
import { decidePositions } from './decide-positions.ts';

export const positionTake = operation({
  name: 'position.take',
  summary: 'Take positions on file as they were read: this is where they stand on the proposal.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'facts...'],
  input: z.object({ proposal: Which, facts: z.array(Id).min(1, 'Name at least one position.').max(200) }),
  output: ChangedRoom,
  run: (context, { proposal: which, facts }) => {
    const proposal = findProposal(context, which);
    const before = decidePositions(
      context,
      proposal,
      facts.map((fact) => ({ fact, state: 'accepted' as const })),
    );
    return { ...wholeRoom(context, proposal), before, careful: [] };
  },
});
