import { z } from 'zod';
import type { Prediction } from '../../domain/evaluation/prediction.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { findPrediction, PredictionView, predictionViews } from './prediction-view.ts';

type Came = NonNullable<Prediction['came']>;

/** What changes is of now: who looks at a day before sees nothing of it. */
const said = (before: Came | null, what: Came['what'], learnt: string | undefined, now: Came['at']): Came | null => {
  if (before?.what !== what) return { at: now, what, learnt: learnt ?? before?.learnt ?? '' };
  return learnt === undefined || learnt === before.learnt ? before : { ...before, learnt, learntAt: now };
};

export const predictionSettle = operation({
  name: 'prediction.settle',
  alias: 'came',
  summary: 'Say whether what you expected came: yes, no, partly, or void where it can no longer be told.',
  surfaces: ['http', 'cli'],
  positional: ['prediction', 'came'],
  input: z.object({
    prediction: Id,
    came: z.enum(['yes', 'no', 'partly', 'void']).optional(),
    /** What you learnt. */
    learnt: z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').optional(),
    /** It waits again. */
    undo: z.boolean().optional(),
  }),
  output: z.object({ prediction: PredictionView, careful: z.array(Finding) }),
  run: (context, { prediction: id, came, learnt, undo }) => {
    const kept = findPrediction(context, id);
    const what = came ?? kept.came?.what;
    if (what === undefined && !undo)
      throw new AppError('bad-input', { field: 'came', detail: 'Say what came: yes, no, partly or void.' });
    const one = { ...kept, came: undo || what === undefined ? null : said(kept.came, what, learnt, context.now) };
    context.store().predictions.put(one);
    const [prediction] = predictionViews(context, [one]);
    invariant(prediction, 'it was found just now');
    return { prediction, careful: learnt ? careful(learnt) : [] };
  },
});
