import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';

/**
 * The person meant by an id, an address, a full name, a handle (`@dana`), or the first letters of one name only.
 * Throws `AppError`: `not-found`, `ambiguous`.
 */
export const findPerson = (store: Store, words: string, field = 'person'): Person => {
  const typed = words.trim().replace(/^@/, '');
  const exact = store.people.get(typed) ?? store.people.byAddress(typed);
  if (exact) return exact;
  const named = store.people.byName(typed).filter((person) => !person.group);
  if (named.length === 1 && named[0]) return named[0];
  const lower = typed.toLowerCase();
  const among = named.length > 1 ? named : store.people.all().filter((person) => !person.group);
  const matching = among.filter(
    (person) =>
      person.role.toLowerCase() === lower ||
      [person.name, ...person.aliases].some((name) =>
        name
          .toLowerCase()
          .split(/[\s,.]+/)
          .some((part) => lower.length > 1 && part.startsWith(lower)),
      ),
  );
  // Somebody above you is who is meant when a first name is shared.
  const above = matching.filter((person) => person.standing === 'above');
  const [only, ...others] = above.length === 1 ? above : matching;
  if (!only) throw new AppError('not-found', { field });
  if (others.length > 0) throw new AppError('ambiguous', { field });
  return only;
};
