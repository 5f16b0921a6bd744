import { z } from 'zod';
import { workSizes } from '../../domain/facts/fact.ts';
import { stepOf } from '../../domain/facts/fact-step.ts';
import { Id } from '../../domain/shared/id.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { openCommitment } from './find-commitment.ts';
import { LedgerRow, ledgerRows } from './ledger-row.ts';

export const commitmentSize = operation({
  name: 'commitment.size',
  alias: 'size',
  summary:
    'Say how much work a commitment takes: an hour, a day, days or weeks. Then it is told in time when it no longer fits.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'size'],
  input: z.object({ fact: Id, size: z.enum([...workSizes, 'none']) }),
  output: z.object({ row: LedgerRow }),
  run: (context, { fact: id, size }) => {
    const store = context.store();
    return store.transaction(() => {
      const { size: before, ...fact } = openCommitment(context, id);
      const stands = size === 'none' ? fact : { ...fact, size };
      if (before !== (size === 'none' ? undefined : size)) {
        store.facts.put(stands);
        // Only the last word on it is history.
        store.factSteps.undoLast(id, 'sized');
        if (size !== 'none') store.factSteps.add(stepOf(id, context.now, 'sized'));
      }
      const [row] = ledgerRows(context, [stands]);
      invariant(row, 'one fact makes one row');
      return { row };
    });
  },
});
