import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { ChangedProposal } from './changed.ts';
import { decideParts } from './decide-parts.ts';
import { Which } from './find-proposal.ts';

export const proposalTake = operation({
  name: 'proposal.take',
  summary:
    'Take what was read in your words into a proposal: options and lines by their ids, or everything that waits.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'ids...'],
  input: z.object({
    proposal: Which,
    /** Everything that waits where none is named. */ ids: z.array(Id).max(500).optional(),
  }),
  output: ChangedProposal,
  run: (context, { proposal, ids }) => decideParts(context, { proposal, ids }, 'accepted'),
});
