import { z } from 'zod';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { CycleView, findCycle, shownCycle } from './cycle-view.ts';

export const cycleClose = operation({
  name: 'cycle.close',
  summary: 'Close a round with what was learnt; `again` opens it once more, and keeps those words for its next close.',
  surfaces: ['http', 'cli'],
  positional: ['cycle', 'learnt...'],
  input: z.object({
    cycle: Id,
    /** What was learnt, in your own words; without it what was said before stays. */
    learnt: z.string().trim().max(2000).optional(),
    /** Take back that it closed. */
    again: z.boolean().default(false),
  }),
  output: z.object({
    cycle: CycleView,
    /** What was said to have been learnt before, to come back to. */
    before: z.string(),
    careful: z.array(Finding),
  }),
  run: (context, { cycle: id, learnt, again }) => {
    const store = context.store();
    return store.transaction(() => {
      const cycle = findCycle(context, id);
      if (again && cycle.closed !== null && store.cycles.stillOpen(cycle.person).length > 0)
        throw new AppError('exists', {
          field: 'cycle',
          detail: 'Another round with them is open by now.',
          hint: 'Close that one first.',
        });
      const next = {
        ...cycle,
        closed: again ? null : (cycle.closed ?? context.now),
        ...(again || learnt === undefined || learnt === cycle.learnt
          ? {}
          : { learnt, learntAt: learnt === '' ? null : context.now }),
        updated: after(cycle.updated, context.now, context.zone),
      };
      store.cycles.put(next);
      return { cycle: shownCycle(context, next), before: cycle.learnt, careful: learnt ? careful(learnt) : [] };
    });
  },
});
