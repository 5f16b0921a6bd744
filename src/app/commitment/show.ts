import { z } from 'zod';
import { Reminder } from '../../domain/reminders/reminder.ts';
import { Id } from '../../domain/shared/id.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { remindersThen } from '../reminder/reminders-then.ts';
import { tellable } from '../reminder/to-come.ts';
import { findCommitment } from './find-commitment.ts';
import { HistoryEntry, historyOf } from './history-of.ts';
import { LedgerRow, ledgerRows } from './ledger-row.ts';

export const commitmentShow = operation({
  name: 'commitment.show',
  summary:
    'Show one commitment or request with its whole history: what was said, what moved it, what you did about it.',
  surfaces: ['http', 'cli'],
  positional: ['fact'],
  input: z.object({ fact: Id }),
  output: z.object({
    row: LedgerRow,
    /** Earliest first. */
    history: z.array(HistoryEntry),
    /** What is still to remind of it, soonest first. */
    reminders: z.array(Reminder),
  }),
  run: (context, { fact: id }) => {
    const fact = findCommitment(context, id);
    const [row] = ledgerRows(context, [fact]);
    invariant(row, 'one fact makes one row');
    return {
      row,
      history: historyOf(context, fact),
      reminders: [
        ...tellable(
          context,
          remindersThen(context, context.store().reminders.ofFact(id)).filter(({ state }) => state === 'scheduled'),
        ),
      ],
    };
  },
});
