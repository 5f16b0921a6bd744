import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { Changed, changed } from '../initiative/changed.ts';
import { Words } from '../initiative/fields.ts';
import { findMilestone } from '../initiative/find-initiative.ts';
import { operation } from '../operation.ts';

export const milestoneDrop = operation({
  name: 'milestone.drop',
  summary: 'Say that a milestone is no longer wanted, and why; or that it is.',
  surfaces: ['http', 'cli'],
  positional: ['milestone', 'why'],
  input: z.object({ milestone: Id, why: Words.default(''), undo: z.boolean().optional() }),
  output: Changed,
  run: (context, { milestone: id, why, undo = false }) => {
    const { initiative, milestone } = findMilestone(context, id);
    if (milestone.done !== null && !undo)
      throw new AppError('exists', { field: 'milestone', detail: 'It is done. Open it again first.' });
    return changed(context, initiative, () =>
      context.store().initiatives.putMilestone(
        initiative.id,
        {
          ...milestone,
          why: why || milestone.why,
          dropped: undo ? null : context.now,
        },
        context.now,
      ),
    );
  },
});
