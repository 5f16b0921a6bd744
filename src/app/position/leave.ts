import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedRoom, wholeRoom } from '../room/room-view.ts';
import { decidePositions } from './decide-positions.ts';

export const positionLeave = operation({
  name: 'position.leave',
  summary: 'Say that positions on file do not speak of this proposal; the facts stay as they are.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'facts...'],
  input: z.object({ proposal: Which, facts: z.array(Id).min(1, 'Name at least one position.').max(200) }),
  output: ChangedRoom,
  run: (context, { proposal: which, facts }) => {
    const proposal = findProposal(context, which);
    const before = decidePositions(
      context,
      proposal,
      facts.map((fact) => ({ fact, state: 'rejected' as const })),
    );
    return { ...wholeRoom(context, proposal), before, careful: [] };
  },
});
