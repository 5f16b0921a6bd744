import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { ChangedProposal } from './changed.ts';
import { decideParts } from './decide-parts.ts';
import { Which } from './find-proposal.ts';

export const proposalLeave = operation({
  name: 'proposal.leave',
  summary:
    'Leave out what was read in your words: options and lines by their ids. The words stay as they were written.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'ids...'],
  input: z.object({ proposal: Which, ids: z.array(Id).min(1).max(500) }),
  output: ChangedProposal,
  run: (context, { proposal, ids }) => decideParts(context, { proposal, ids }, 'rejected'),
});
