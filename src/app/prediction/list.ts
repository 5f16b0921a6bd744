import { z } from 'zod';
import { Called, calibrationOf } from '../../domain/evaluation/calibration.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { PredictionView, predictionViews } from './prediction-view.ts';

export const predictionList = operation({
  name: 'prediction.list',
  alias: 'expected',
  summary:
    'What you expected and what came, and how that went for each word of sureness: in counts, never a percentage.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    /** A name, address or id; without it everybody. */
    person: z.string().trim().min(1).max(320).optional(),
    /** Only those made for this moment. */
    moment: Id.optional(),
    /** `due`: those that can be told by now. */
    which: z.enum(['all', 'open', 'due', 'known']).default('all'),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    /** Due ones first, then open ones, then known ones, the newest first. */
    predictions: z.array(PredictionView),
    total: z.number().int(),
    /** One for each word of sureness that was used, of all of them. */
    called: z.array(Called),
  }),
  run: (context, { person: named, moment, which, limit }) => {
    const store = context.store();
    const person = named === undefined ? null : findPerson(store, named).id;
    const all = store.predictions.made(context.now, person);
    const wanted = all.filter((one) => moment === undefined || one.moment === moment);
    const views = predictionViews(context, wanted).filter(
      ({ came, due }) => which === 'all' || (which === 'known' ? came !== null : which === 'due' ? due : came === null),
    );
    const place = ({ came, due }: PredictionView): number => (due ? 0 : came === null ? 1 : 2);
    return {
      predictions: views.toSorted((a, b) => place(a) - place(b)).slice(0, limit),
      total: views.length,
      called: [...calibrationOf(all)],
    };
  },
});
