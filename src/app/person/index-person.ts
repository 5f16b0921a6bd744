import type { Person } from '../../domain/people/person.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';

/** Keeps a person findable by name, alias, address, role and note. */
export const indexPerson = (store: Store, person: Person, now: Instant): void => {
  store.search.put('person', person.id, {
    title: person.name,
    text: person.note,
    people: [...person.aliases, ...person.addresses, person.role].join(' '),
    said: Math.min(millis(now), millis(person.created)),
  });
};
