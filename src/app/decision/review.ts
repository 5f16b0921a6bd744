import { z } from 'zod';
import { dayInWords } from '../../domain/documents/words.ts';
import { DecisionRecord } from '../../domain/proposals/decision-record.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { DecisionView, decisionViews, findDecision } from './decision-view.ts';

const Looked = DecisionRecord.pick({ reviewed: true, seen: true, nextOn: true });

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
    /** Undo: how it stood before. */
    before: Looked.optional(),
  }),
  output: z.object({ decision: DecisionView, before: Looked, careful: z.array(Finding) }),
  run: (context, { decision: id, seen, next, before: back }) => {
    const store = context.store();
    const { now, zone } = context;
    const today = dayOf(clockIn(zone)(now));
    const record = findDecision(context, id);
    if (!back && seen === '')
      throw new AppError('bad-input', { field: 'seen', detail: 'Say what you see now, in a line.' });
    if (next !== undefined && next <= today)
      throw new AppError('bad-input', { field: 'next', detail: 'That day is not ahead.' });
    const { reviewed, seen: earlier, nextOn } = record;
    // Of each look stays what was seen, with its day.
    const line = `${dayInWords(today, record.day)}: ${seen.replace(/\s+/g, ' ')}`;
    store.proposalDecisions.look(
      id,
      back ?? {
        reviewed: today,
        seen: earlier === '' ? line : `${earlier}\n${line}`.slice(-20_000),
        nextOn: next ?? null,
      },
    );
    const decision = decisionViews(context, store.proposalDecisions.of(record.proposal, now)).find(
      (one) => one.id === id,
    );
    invariant(decision, 'it was found just now');
    return { decision, before: { reviewed, seen: earlier, nextOn }, careful: seen === '' ? [] : careful(seen) };
  },
});
