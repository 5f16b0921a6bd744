import { z } from 'zod';
import { standingDecision } from '../../domain/proposals/decision-sentence.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { DecisionView, decisionViews, findDecision } from './decision-view.ts';

export const decisionReview = operation({
  name: 'decision.review',
  summary:
    'Look at a decision again: what came of it beside what was expected, and when to look once more. The record itself stays.',
  surfaces: ['http', 'cli'],
  positional: ['decision', 'seen...'],
  input: z.object({
    decision: Id,
    /** What you see now. */
    seen: z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').default(''),
    /** When to look at it once more. */
    next: Day.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
    /** Undo: the look that is taken back. */
    undo: Id.optional(),
  }),
  output: z.object({
    decision: DecisionView,
    /** The look that was kept, to be taken back with `undo`; null where one was. */
    look: Id.nullable(),
    careful: z.array(Finding),
  }),
  run: (context, { decision: id, seen, next, undo }) => {
    const { proposalDecisions } = context.store();
    const { now, zone, newId } = context;
    const today = dayOf(clockIn(zone)(now));
    const record = findDecision(context, id);
    const look = undo === undefined ? newId() : null;
    if (look === null) {
      if (!proposalDecisions.unlook(id, undo ?? ''))
        throw new AppError('not-found', { field: 'undo', detail: 'It was taken back already.' });
    } else {
      if (seen === '') throw new AppError('bad-input', { field: 'seen', detail: 'Say what you see now, in a line.' });
      if (next !== undefined && next <= today)
        throw new AppError('bad-input', { field: 'next', detail: 'That day is not ahead.' });
      const standing = standingDecision(proposalDecisions.of(record.proposal, now));
      if (standing && standing.id !== id)
        throw new AppError('changed-elsewhere', {
          field: 'decision',
          detail: 'Another record took its place.',
          hint: `Look at the one that stands: \`updraft decision.review ${standing.id}\`.`,
        });
      proposalDecisions.look(id, { id: look, day: today, seen, next: next ?? null, made: now });
    }
    const decision = decisionViews(context, proposalDecisions.of(record.proposal, now)).find((one) => one.id === id);
    invariant(decision, 'it was found just now');
    return { decision, look, careful: seen === '' ? [] : careful(seen) };
  },
});
