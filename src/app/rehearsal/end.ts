import { z } from 'zod';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findRehearsal } from './find-rehearsal.ts';
import { courseNow, RehearsalView, rehearsalView } from './rehearsal-view.ts';

export const rehearsalEnd = operation({
  name: 'rehearsal.end',
  summary: 'End a rehearsal where it stands, and see it judged by its stated points; or note what you learnt from it.',
  surfaces: ['http', 'cli'],
  positional: ['rehearsal', 'learnt'],
  input: z.object({
    rehearsal: Id,
    /** What you take from it, in your own words. */
    learnt: z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').optional(),
    /** It goes on where it was left. */
    undo: z.boolean().optional(),
  }),
  output: z.object({
    rehearsal: RehearsalView,
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { rehearsal: id, learnt, undo }) => {
    const store = context.store();
    const kept = findRehearsal(context, id);
    if (undo && courseNow(context, kept).course.line.over)
      throw new AppError('bad-input', { field: 'undo', detail: 'It came to its end by itself. Begin another.' });
    store.rehearsals.end(id, undo ? null : (kept.ended ?? context.now), learnt ?? kept.learnt);
    return { rehearsal: rehearsalView(context, findRehearsal(context, id)), careful: careful(learnt ?? '') };
  },
});
