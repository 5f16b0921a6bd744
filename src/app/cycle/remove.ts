import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findCycle } from './cycle-view.ts';

export const cycleRemove = operation({
  name: 'cycle.remove',
  summary: 'Take a round away with its plan, as if it had never been opened.',
  surfaces: ['http', 'cli'],
  positional: ['cycle'],
  input: z.object({ cycle: Id }),
  output: z.object({ removed: z.boolean() }),
  run: (context, { cycle }) => ({ removed: context.store().cycles.remove(findCycle(context, cycle).id) }),
});
