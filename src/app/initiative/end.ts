import { z } from 'zod';
import { operation } from '../operation.ts';
import { Changed, changed } from './changed.ts';
import { Which } from './fields.ts';
import { findInitiative } from './find-initiative.ts';

export const initiativeEnd = operation({
  name: 'initiative.end',
  summary: 'Say that an initiative is done, or was stopped; or that it goes on.',
  surfaces: ['http', 'cli'],
  positional: ['initiative', 'how'],
  input: z.object({
    initiative: Which,
    how: z.enum(['done', 'stopped']).default('done'),
    /** It goes on. */
    undo: z.boolean().optional(),
  }),
  output: Changed,
  run: (context, { initiative, how, undo = false }) => {
    const one = findInitiative(context, initiative);
    return changed(context, one, () =>
      context.store().initiatives.put({ ...one, ended: undo ? null : { at: context.now, how } }),
    );
  },
});
