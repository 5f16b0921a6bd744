import type { WholeMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** How the keys of moments begin that no calendar has; what names an entry of a calendar begins otherwise. */
export const ownPrefix = 'own:';

/** Whether the user planned it, and no calendar has it. */
export const isOwn = ({ key }: { readonly key: string }): boolean => key.startsWith(ownPrefix);

/** A moment that the user planned. Throws `AppError`: `not-found`, and `bad-input` for one that a calendar holds. */
export const ownMoment = (context: Context, id: string): WholeMoment => {
  const moment = context.store().moments.get(id);
  if (!moment)
    throw new AppError('not-found', { field: 'moment', hint: '`updraft moments` lists them with their ids.' });
  if (!isOwn(moment))
    throw new AppError('bad-input', {
      field: 'moment',
      detail: 'That one is in your calendar.',
      hint: 'Change it there: it is read again with the next look.',
    });
  return moment;
};
