import { z } from 'zod';
import { Prediction } from '../../domain/evaluation/prediction.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPrediction } from './prediction-view.ts';

export const predictionRemove = operation({
  name: 'prediction.remove',
  summary: 'Take away what you expected; what was taken away is given back once, so that it can be put back.',
  surfaces: ['http', 'cli'],
  positional: ['prediction'],
  input: z.object({
    prediction: Id,
    /** Puts back what was taken away, as it was given. */
    back: Prediction.optional(),
  }),
  output: z.object({ removed: Prediction.nullable() }),
  run: (context, { prediction: id, back }) => {
    const store = context.store();
    if (back) {
      if (back.id !== id || store.predictions.get(id)) throw new AppError('bad-input', { field: 'back' });
      // What it was about may be gone by now.
      if (back.person !== null && !store.people.get(back.person)) throw new AppError('not-found', { field: 'back' });
      store.predictions.put({
        ...back,
        fact: back.fact === null ? null : (store.facts.get(back.fact)?.id ?? null),
        moment: back.moment === null ? null : (store.moments.get(back.moment)?.id ?? null),
        initiative: back.initiative === null ? null : (store.initiatives.get(back.initiative, context.now)?.id ?? null),
      });
      return { removed: null };
    }
    const removed = findPrediction(context, id);
    store.predictions.remove(id);
    return { removed };
  },
});
