import { z } from 'zod';
import { operation } from '../operation.ts';
import { Which } from '../proposal/find-proposal.ts';
import { ChangedClaims } from './changed.ts';
import { decideClaims } from './decide.ts';
import { Keys } from './fields.ts';

export const claimLeave = operation({
  name: 'claim.leave',
  summary:
    'Leave out what was read in your words, a result on file, or a claim of a proposal; it is not brought up again.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'keys...'],
  input: z.object({ proposal: Which, /** Ids of claims that wait, or of facts. */ keys: Keys }),
  output: ChangedClaims,
  run: (context, { proposal, keys }) => decideClaims(context, proposal, keys, 'rejected'),
});
