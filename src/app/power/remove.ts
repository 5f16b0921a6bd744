import { z } from 'zod';
import { Power } from '../../domain/people/power.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

export const powerRemove = operation({
  name: 'power.remove',
  summary: 'Take away what was kept of somebody’s say.',
  surfaces: ['http', 'cli'],
  positional: ['power'],
  input: z.object({ power: Id }),
  output: z.object({ power: Power }),
  run: (context, { power: id }) => {
    const store = context.store();
    return store.transaction(() => {
      const power = store.powers.get(id);
      if (!power) throw new AppError('not-found', { field: 'power' });
      store.powers.remove(id);
      return { power };
    });
  },
});
