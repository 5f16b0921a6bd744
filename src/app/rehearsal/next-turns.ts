import { longestTurn, type Rehearsal, type Turn } from '../../domain/rehearsal/rehearsal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { findRehearsal } from './find-rehearsal.ts';
import { courseNow } from './rehearsal-view.ts';

/**
 * Keeps the next turn of the user, or a pause, with what the role says to it; where that was the last word, the rehearsal ends.
 * Throws `AppError`: `not-found`, and `bad-input` where it is over.
 */
export const nextTurns = (context: Context, id: Id, said: Pick<Turn, 'by' | 'words'>): Rehearsal => {
  const store = context.store();
  return store.transaction(() => {
    const kept = findRehearsal(context, id);
    if (kept.ended !== null)
      throw new AppError('bad-input', {
        field: 'rehearsal',
        detail: 'This one is over. Begin another on the same topic.',
        hint: '`updraft rehearse "…"` begins one.',
      });
    if (said.by === 'pause' && kept.turns.at(-2)?.by === 'pause')
      throw new AppError('bad-input', {
        field: 'rehearsal',
        detail: 'It is paused already. Answer when you are ready.',
      });
    const number = (kept.turns.at(-1)?.number ?? -1) + 1;
    const turn: Turn = { ...said, number, concern: '', at: context.now };
    const then = { ...kept, turns: [...kept.turns, turn] };
    const { line } = courseNow(context, then).course;
    const reply: Turn = {
      number: number + 1,
      by: 'role',
      words: line.words.slice(0, longestTurn),
      concern: line.concern,
      at: context.now,
    };
    store.rehearsals.addTurn(id, turn);
    store.rehearsals.addTurn(id, reply);
    if (line.over) store.rehearsals.end(id, context.now, kept.learnt);
    return findRehearsal(context, id);
  });
};
