import { hasLeft, type Person } from '../../domain/people/person.ts';
import type { Day } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

/** Everybody who takes decisions by the user's word, over what where that was said; not those who are gone. */
export const whoDecides = (store: Store, today: Day): readonly Person[] =>
  store.people
    .all()
    .filter(
      (person) => person.right === 'decides' && !hasLeft(person, today) && person.standing !== 'me' && !person.group,
    );
