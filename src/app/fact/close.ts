import { z } from 'zod';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { Id } from '../../domain/shared/id.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { ChangedFacts, changeFacts } from './change-facts.ts';

export const factClose = operation({
  name: 'fact.close',
  alias: 'close',
  summary: 'Say how a commitment, request or question ended: kept, dropped, or open again.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'how'],
  input: z.object({ fact: Id, how: z.enum(['kept', 'dropped', 'open']) }),
  output: ChangedFacts,
  run: (context, { fact: id, how }) =>
    changeFacts(context, [id], (fact) => {
      if (how === 'open') {
        // Words that said it was done or off were wrong.
        for (const { id: change, what, state } of context.store().factChanges.ofFact(id)) {
          if (state === 'accepted' && (what === 'kept' || what === 'dropped' || what === 'corrected'))
            context.store().factChanges.put(change, 'rejected', null);
        }
        return { ...fact, closed: null };
      }
      const last = lastDayOf(fact.due);
      const late = how === 'kept' && last !== null && last < dayOf(context.now);
      return {
        ...fact,
        // Saying how it ended is also saying that it was one.
        state: 'accepted',
        lastConfirmed: context.now,
        closed: { how: late ? 'late' : how, at: context.now },
      };
    }),
});
