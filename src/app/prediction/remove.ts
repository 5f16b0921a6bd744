import { z } from 'zod';
import { Prediction } from '../../domain/evaluation/prediction.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findPrediction } from './prediction-view.ts';

export const predictionRemove = operation({
  name: 'prediction.remove',
  summary: 'Take away what you expected; what was taken away is given back once, so that it can be put back.',
  surfaces: ['http', 'cli'],
  positional: ['prediction'],
  input: z.object({ prediction: Id }),
  output: z.object({ removed: Prediction }),
  run: (context, { prediction: id }) => {
    const removed = findPrediction(context, id);
    context.store().predictions.remove(id);
    return { removed };
  },
});
