import { z } from 'zod';
import { operation } from '../operation.ts';
import { Which } from '../proposal/find-proposal.ts';
import { ChangedClaims } from './changed.ts';
import { decideClaims } from './decide.ts';
import { Keys } from './fields.ts';

export const claimTake = operation({
  name: 'claim.take',
  summary:
    'Take what was read in your words, or a result on file, as a claim of a proposal: by ids, or everything that was read.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'keys...'],
  input: z.object({ proposal: Which, /** Ids of claims that wait, or of facts. */ keys: Keys.optional() }),
  output: ChangedClaims,
  run: (context, { proposal, keys }) => decideClaims(context, proposal, keys, 'accepted'),
});
