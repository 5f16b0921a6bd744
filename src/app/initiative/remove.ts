import { z } from 'zod';
import { Initiative } from '../../domain/initiatives/initiative.ts';
import { operation } from '../operation.ts';
import { Which } from './fields.ts';
import { findInitiative } from './find-initiative.ts';
import { takeBackSetbacks } from './restore.ts';

export const initiativeRemove = operation({
  name: 'initiative.remove',
  summary: 'Take an initiative away with everything in it; it is given back once, so that it can be put back.',
  surfaces: ['http', 'cli'],
  positional: ['initiative'],
  input: z.object({ initiative: Which }),
  output: z.object({ removed: Initiative }),
  run: (context, { initiative }) => {
    const removed = findInitiative(context, initiative);
    const store = context.store();
    store.transaction(() => {
      takeBackSetbacks(context, removed.setbacks, []);
      store.initiatives.remove(removed.id);
    });
    return { removed };
  },
});
