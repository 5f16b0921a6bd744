import { z } from 'zod';
import { Objection } from '../../domain/proposals/objection.ts';
import { operation } from '../operation.ts';
import { Which } from '../proposal/find-proposal.ts';
import { decide } from './decide.ts';
import { Before, Keys } from './fields.ts';

export const objectionTake = operation({
  name: 'objection.take',
  summary: 'Take objections and questions that were read in your words or are on file, by their keys.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'keys...'],
  input: z.object({ proposal: Which, keys: Keys }),
  output: z.object({ objections: z.array(Objection), before: Before }),
  run: (context, { proposal, keys }) => {
    const { objections, before } = decide(context, proposal, keys, 'accepted');
    return { objections: [...objections], before };
  },
});
