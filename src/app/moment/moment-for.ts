import type { Person } from '../../domain/people/person.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';
import { findMoment } from './find-moment.ts';
import { whoMatters } from './who-matters.ts';

/**
 * A moment and whom it is about: the moment by its id, or the last or next one with a person; the reader as named, else that
 * person, else whoever the moment is about first. Throws `AppError`: `not-found`, `ambiguous`.
 */
export const momentFor = (
  context: Context,
  {
    moment: words,
    reader: named,
    which,
  }: {
    readonly moment: string;
    readonly reader?: string | undefined;
    readonly which: 'last' | 'next';
  },
): { readonly moment: StoredMoment; readonly reader: Person } => {
  const store = context.store();
  const byId = store.moments.get(words);
  const person = byId ? undefined : findPerson(store, words, 'moment');
  const next = person && which === 'next' ? store.moments.nextWith(person.id, context.now) : undefined;
  if (person && which === 'next' && !next)
    throw new AppError('not-found', {
      field: 'moment',
      detail: 'No talk with them is in the calendar.',
      hint: '`updraft moments` lists those that are.',
    });
  const moment = byId ?? next ?? findMoment(context, words);
  const id =
    named === undefined ? (person?.id ?? whoMatters(context, moment)[0]) : findPerson(store, named, 'reader').id;
  const reader = id === undefined ? undefined : store.people.get(id);
  if (!reader)
    throw new AppError('not-found', {
      field: 'reader',
      detail: 'Nobody is named in that moment.',
      hint: 'Say who it is for.',
    });
  return { moment, reader };
};
