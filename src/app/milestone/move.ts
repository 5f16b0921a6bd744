import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { Changed, changed, stillGoing } from '../initiative/changed.ts';
import { NamedDay, Words } from '../initiative/fields.ts';
import { findMilestone } from '../initiative/find-initiative.ts';
import { operation } from '../operation.ts';

export const milestoneMove = operation({
  name: 'milestone.move',
  summary: 'Move a milestone to another day and say why; the first day stays on file.',
  surfaces: ['http', 'cli'],
  positional: ['milestone', 'due', 'why'],
  input: z.object({ milestone: Id, due: NamedDay, why: Words.default('') }),
  output: Changed,
  run: (context, { milestone: id, due, why }) => {
    const store = context.store();
    const { initiative, milestone } = findMilestone(context, id);
    stillGoing(initiative);
    if (milestone.done !== null)
      throw new AppError('exists', { field: 'milestone', detail: 'It is done. Open it again first.' });
    return changed(context, initiative, () =>
      store.initiatives.putMilestone(
        initiative.id,
        {
          ...milestone,
          due,
          firstDue: milestone.firstDue ?? (milestone.due === due ? null : milestone.due),
          why: why || milestone.why,
          dropped: null,
        },
        context.now,
      ),
    );
  },
});
