import { z } from 'zod';
import { Disagreement } from '../../domain/people/disagreement.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findDisagreement } from './find-disagreement.ts';

export const disagreementRemove = operation({
  name: 'disagreement.remove',
  summary: 'Take a disagreement away for good; what was taken away is given back once, so that it can be put back.',
  surfaces: ['http', 'cli'],
  positional: ['disagreement'],
  input: z.object({ disagreement: Id }),
  output: z.object({ removed: Disagreement }),
  run: (context, { disagreement: id }) => {
    const removed = findDisagreement(context, id);
    context.store().disagreements.remove(id);
    return { removed };
  },
});
