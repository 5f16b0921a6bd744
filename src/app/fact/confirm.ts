import { Instant, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ChangedFacts, changeFacts, FactIds } from './change-facts.ts';

export const factConfirm = operation({
  name: 'fact.confirm',
  alias: 'confirm',
  summary: 'Say of accepted facts that they still hold.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds.extend({
    /** When they were last known to hold, where that is not now; null takes a confirmation back. */
    at: Instant.nullable().optional(),
  }),
  output: ChangedFacts,
  run: (context, { facts, at = context.now }) => {
    if (at !== null && millis(at) > millis(context.now)) {
      throw new AppError('bad-input', { field: 'at', detail: 'That day is still to come.' });
    }
    return changeFacts(context, facts, (fact) => {
      if (fact.state !== 'accepted') {
        throw new AppError('bad-input', { field: 'facts', detail: 'Only what was accepted can be confirmed.' });
      }
      return { ...fact, lastConfirmed: at };
    });
  },
});
