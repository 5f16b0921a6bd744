import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';

/** Everybody who takes decisions by the user's word, over what where that was said; not those who are gone. */
export const whoDecides = (store: Store): readonly Person[] =>
  store.people
    .all()
    .filter(
      ({ right, gone, standing, group }) => right === 'decides' && gone === undefined && standing !== 'me' && !group,
    );
