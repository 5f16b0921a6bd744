import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

export const findingRestore = operation({
  name: 'finding.restore',
  summary: 'Show again what you had dismissed.',
  surfaces: ['http', 'cli'],
  positional: ['dismissal'],
  input: z.object({ dismissal: Id }),
  output: z.object({ restored: z.literal(true) }),
  run: (context, { dismissal }) => {
    const store = context.store();
    store.transaction(() => {
      if (!store.dismissals.remove(dismissal))
        throw new AppError('not-found', { field: 'dismissal', hint: '`updraft dismissed` lists them with their ids.' });
    });
    return { restored: true as const };
  },
});
