import { clockIn, dayOf } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';

/** The moment with this id, or the last one with this person. Throws `AppError`: `not-found`, `ambiguous`. */
export const findMoment = ({ store: open, now, zone }: Context, words: string): StoredMoment => {
  const store = open();
  const exact = store.moments.get(words);
  if (exact) return exact;
  const person = findPerson(store, words, 'moment');
  const clock = clockIn(zone);
  const last = store.moments.withPerson(person.id).findLast(({ start }) => dayOf(clock(start)) <= dayOf(now));
  if (!last)
    throw new AppError('not-found', {
      field: 'moment',
      detail: 'There was no moment with them yet.',
      hint: '`updraft moments` lists them with their ids.',
    });
  return last;
};
