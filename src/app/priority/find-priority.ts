import type { Fact } from '../../domain/facts/fact.ts';
import { whoseOf } from '../../domain/people/profile/profile-fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';

/**
 * A priority and whose it is: its owner's, or of whoever it is about alone. Throws `AppError`: `not-found`; `bad-input`
 * where it is no accepted priority or nobody's for sure.
 */
export const findPriority = (store: Store, id: Id): { readonly fact: Fact; readonly person: Id } => {
  const fact = store.facts.get(id);
  if (!fact) throw new AppError('not-found', { field: 'priority' });
  const me = store.people.me()?.id ?? null;
  const person = fact.owner ?? fact.about.find((one) => one !== me);
  if (fact.kind !== 'priority' || fact.state !== 'accepted') {
    throw new AppError('bad-input', { field: 'priority', detail: 'That is not an accepted priority.' });
  }
  if (person === undefined || whoseOf(fact, person, me) !== 'theirs') {
    throw new AppError('bad-input', { field: 'priority', detail: 'Say first whose priority it is.' });
  }
  return { fact, person };
};
