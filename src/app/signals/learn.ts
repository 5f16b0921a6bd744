import { z } from 'zod';
import { type FactKind, factKinds, FactKind as Kind } from '../../domain/facts/fact.ts';
import { operation } from '../operation.ts';
import { learningSaid, sayLearning } from './learned.ts';
import { Learning, learningView } from './learning.ts';

export const signalsLearn = operation({
  name: 'signals.learn',
  alias: 'learn',
  summary: 'Forget what accepting and rejecting has changed (again), stop learning (pause), or go on (resume).',
  surfaces: ['http', 'cli'],
  positional: ['how', 'kind'],
  input: z.object({
    /** `recall` takes `again` back: decisions made before count once more. */
    how: z.enum(['again', 'recall', 'pause', 'resume']),
    /** One kind of fact; all of them where none is named. */
    kind: Kind.optional(),
  }),
  output: Learning,
  run: (context, { how, kind }) => {
    const store = context.store();
    store.transaction(() => {
      const { since, paused } = learningSaid(store);
      const meant: readonly FactKind[] = kind ? [kind] : factKinds;
      const others = Object.fromEntries(
        Object.entries(since).filter(([name]) => !meant.some((one) => one === name)),
      ) as typeof since;
      const from = how === 'again' ? Object.fromEntries(meant.map((one) => [one, context.now])) : {};
      const rest = paused.filter((one) => !meant.includes(one));
      sayLearning(store, {
        since: how === 'again' || how === 'recall' ? { ...others, ...from } : since,
        paused: how === 'pause' ? [...rest, ...meant] : how === 'resume' ? rest : paused,
      });
    });
    return learningView(context);
  },
});
