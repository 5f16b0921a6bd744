import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { Changed, changed } from '../initiative/changed.ts';
import { NamedDay } from '../initiative/fields.ts';
import { findMilestone } from '../initiative/find-initiative.ts';
import { operation } from '../operation.ts';

export const milestoneDone = operation({
  name: 'milestone.done',
  summary: 'Say that a milestone is reached, and on which day; or that it is not after all.',
  surfaces: ['http', 'cli'],
  positional: ['milestone', 'on'],
  input: z.object({
    milestone: Id,
    /** Today where it is not said. */
    on: NamedDay.optional(),
    undo: z.boolean().optional(),
  }),
  output: Changed,
  run: (context, { milestone: id, on, undo = false }) => {
    const { initiative, milestone } = findMilestone(context, id);
    const today = dayOf(clockIn(context.zone)(context.now));
    if (on !== undefined && on > today)
      throw new AppError('bad-input', { field: 'on', detail: 'That day is still to come.', hint: 'Say so then.' });
    return changed(context, initiative, () =>
      context.store().initiatives.putMilestone(
        initiative.id,
        {
          ...milestone,
          done: undo ? null : (on ?? today),
          doneAt: undo ? null : context.now,
          dropped: undo ? milestone.dropped : null,
        },
        context.now,
      ),
    );
  },
});
