import type { Disagreement } from '../../domain/people/disagreement.ts';
import type { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** The one that is meant. Throws `AppError`: `not-found`. */
export const findDisagreement = (context: Context, id: Id): Disagreement => {
  const found = context.store().disagreements.get(id);
  if (!found || millis(found.opened) > millis(context.now))
    throw new AppError('not-found', {
      field: 'disagreement',
      detail: 'No disagreement has that id.',
      hint: '`updraft disagreement.list` lists them with their ids.',
    });
  return found;
};
