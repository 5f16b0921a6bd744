import { z } from 'zod';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { DisagreementView, disagreementViews } from './disagreement-view.ts';
import { findDisagreement } from './find-disagreement.ts';

export const disagreementClose = operation({
  name: 'disagreement.close',
  summary: 'Say that a disagreement is settled or a tension is over, and what it changed; or that it is open again.',
  surfaces: ['http', 'cli'],
  positional: ['disagreement'],
  input: z.object({
    disagreement: Id,
    /** What it changed in your plan. */
    changed: z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').optional(),
    /** It is open again. */
    undo: z.boolean().optional(),
  }),
  output: z.object({ disagreement: DisagreementView, careful: z.array(Finding) }),
  run: (context, { disagreement: id, changed, undo }) => {
    const kept = findDisagreement(context, id);
    const one = {
      ...kept,
      ...(changed === undefined ? {} : { changed }),
      closed: undo ? null : (kept.closed ?? context.now),
      updated: after(kept.updated, context.now, context.zone),
    };
    context.store().disagreements.put(one);
    const [view] = disagreementViews(context, [one]);
    if (!view) throw new AppError('not-found', { field: 'disagreement' });
    return { disagreement: view, careful: careful(changed ?? '') };
  },
});
