import { z } from 'zod';
import { Objection } from '../../domain/proposals/objection.ts';
import { operation } from '../operation.ts';
import { Which } from '../proposal/find-proposal.ts';
import { decide } from './decide.ts';
import { Before, Keys } from './fields.ts';

export const objectionLeave = operation({
  name: 'objection.leave',
  summary: 'Leave out objections and questions that were read, are on file or are likely; they are not proposed again.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'keys...'],
  input: z.object({ proposal: Which, keys: Keys }),
  output: z.object({ objections: z.array(Objection), before: Before }),
  run: (context, { proposal, keys }) => {
    const { objections, before } = decide(context, proposal, keys, 'rejected');
    return { objections: [...objections], before };
  },
});
