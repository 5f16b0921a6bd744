import type { Rehearsal } from '../../domain/rehearsal/rehearsal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** The one that is meant, as it stood on the day that is looked at. Throws `AppError`: `not-found`. */
export const findRehearsal = (context: Context, id: Id): Rehearsal => {
  const found = context.store().rehearsals.at(id, context.now);
  if (!found)
    throw new AppError('not-found', {
      field: 'rehearsal',
      detail: 'No rehearsal has that id.',
      hint: '`updraft rehearsal.list` lists them with their ids.',
    });
  return found;
};
