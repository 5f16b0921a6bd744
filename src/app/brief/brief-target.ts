import type { Id } from '../../domain/shared/id.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { whoMatters } from '../moment/who-matters.ts';
import { findPerson } from '../person/find-person.ts';

/** Whom a brief is about and for which moment: who is named, else whom the moment is about. Throws `AppError`: `not-found`, `ambiguous`. */
export const briefTarget = (
  context: Context,
  { person, moment }: { person: string; moment?: string | undefined },
): { id: Id; moment: StoredMoment | undefined } => {
  const store = context.store();
  const named = store.moments.get(moment ?? person);
  if (moment !== undefined && !named)
    throw new AppError('not-found', { field: 'moment', hint: '`updraft moments` lists them with their ids.' });
  if (named && moment === undefined) {
    const [id] = whoMatters(context, named);
    if (!id)
      throw new AppError('not-found', {
        field: 'person',
        detail: 'Nobody is named in that moment.',
        hint: 'Name the person instead.',
      });
    return { id, moment: named };
  }
  const { id } = findPerson(store, person);
  return { id, moment: named ?? store.moments.nextWith(id, context.now) };
};
