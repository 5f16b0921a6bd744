import { z } from 'zod';
import { FeedbackSort } from '../../domain/people/feedback.ts';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { FeedbackRow, feedbackRow } from './feedback-view.ts';

const states = { accept: 'accepted', reject: 'rejected', open: 'proposed' } as const;

export const feedbackDecide = operation({
  name: 'feedback.decide',
  summary: 'Accept or reject what a reader is read to have said of how you tell them things; `open` takes that back.',
  surfaces: ['http', 'cli'],
  positional: ['feedback', 'answer'],
  input: z.object({
    feedback: Id,
    answer: z.enum(['accept', 'reject', 'open']).default('accept'),
    /** What they said, where it was read wrongly. */
    sort: FeedbackSort.optional(),
  }),
  output: z.object({ row: FeedbackRow, before: FeedbackRow }),
  run: (context, { feedback: id, answer, sort }) => {
    const store = context.store();
    return store.transaction(() => {
      const before = store.feedback.get(id);
      const row = feedbackRow(store);
      const [was] = before && millis(before.said) <= millis(context.now) ? row(before) : [];
      if (!before || !was)
        throw new AppError('not-found', {
          field: 'feedback',
          detail: 'Nothing a reader said has that id.',
          hint: '`updraft feedback` lists it.',
        });
      const next = {
        ...before,
        sort: sort ?? before.sort,
        state: states[answer],
        decided: answer === 'open' ? null : context.now,
      };
      store.feedback.put(next);
      return { row: { ...was, feedback: next }, before: was };
    });
  },
});
