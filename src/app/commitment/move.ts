import { z } from 'zod';
import { dayInWords } from '../../domain/documents/words.ts';
import { stepOf } from '../../domain/facts/fact-step.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { openCommitment } from './find-commitment.ts';
import { LedgerRow, ledgerRows } from './ledger-row.ts';

export const commitmentMove = operation({
  name: 'commitment.move',
  alias: 'move',
  summary:
    'Move a commitment or request to another day, with the reason if you like. Before its day is over it counts as renegotiated in time.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'day'],
  input: z.object({
    fact: Id,
    day: Day.optional(),
    why: z.string().trim().max(500, 'A reason is a sentence: at most 500 characters.').optional(),
    /** The due day that was on screen, or null for none: refused where another window has changed it since. */
    seen: Day.nullable().optional(),
    /** Take the last move back. */
    undo: z.boolean().optional(),
  }),
  output: z.object({ row: LedgerRow }),
  run: (context, { fact: id, day, why = '', seen, undo = false }) => {
    const store = context.store();
    const today = dayOf(context.now);
    return store.transaction(() => {
      const fact = openCommitment(context, id);
      const changed = (): AppError =>
        new AppError('changed-elsewhere', {
          field: 'fact',
          detail: 'Its day was changed elsewhere in the meantime.',
          hint: 'Look at it again, then move it.',
        });
      if (undo) {
        const last = store.factSteps.ofFacts([id], context.now).at(-1);
        if (last?.what !== 'moved')
          throw new AppError('no-way-back', {
            field: 'fact',
            detail: 'The last thing done to it was no move.',
            hint: 'Move it to the day you want.',
          });
        if (lastDayOf(fact.due) !== lastDayOf(last.became)) throw changed();
        store.factSteps.undoLast(id, 'moved');
        store.facts.put({ ...fact, due: last.was });
      } else {
        if (day === undefined)
          throw new AppError('bad-input', {
            field: 'day',
            detail: 'It has no new day.',
            hint: 'Name the day, as in 2026-03-20.',
          });
        if (!inReach(day)) throw new AppError('bad-input', { field: 'day', detail: 'That year is out of reach.' });
        if (day < today)
          throw new AppError('bad-input', {
            field: 'day',
            detail: 'That day is past.',
            hint: 'Name a day to come. If the day was read wrongly, mend it with edit.',
          });
        const before = lastDayOf(fact.due);
        if (seen !== undefined && seen !== before) throw changed();
        if (before === day) throw new AppError('bad-input', { field: 'day', detail: 'It is due on that day already.' });
        const became = { text: dayInWords(day, today), date: day };
        store.facts.put({
          ...fact,
          // Moving it is also saying that it is one.
          state: 'accepted',
          decided: fact.decided ?? context.now,
          lastConfirmed: context.now,
          due: became,
        });
        store.factSteps.add(stepOf(id, context.now, 'moved', { was: fact.due, became, why }));
      }
      const stands = store.facts.get(id) ?? fact;
      const [row] = ledgerRows(context, [stands]);
      invariant(row, 'one fact makes one row');
      return { row };
    });
  },
});
