import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s,.]+/);

// Somebody above the user is who is meant when a first name is shared.
const meant = (people: readonly Person[]): readonly Person[] => {
  const above = people.filter(({ standing }) => standing === 'above');
  return above.length === 1 ? above : people;
};

const plain = (words: string): string => words.trim().replace(/^@/, '').trim();

/**
 * Everybody whom these exact words name: an id, an address, a whole name, a role, or a whole word of a name. For words
 * read from a text: "dan" is not Dana. Several where the words are not enough to tell.
 */
export const peopleCalled = (store: Store, words: string): readonly Person[] => {
  const typed = plain(words);
  if (typed === '') return [];
  const exact = store.people.get(typed) ?? store.people.byAddress(typed);
  if (exact) return [exact];
  const named = store.people.byName(typed).filter(({ group }) => !group);
  if (named.length > 0) return meant(named);
  const lower = typed.toLowerCase();
  return meant(
    store.people
      .all()
      .filter(
        ({ group, role, name, aliases }) =>
          !group &&
          (role.toLowerCase() === lower ||
            (lower.length > 1 && [name, ...aliases].some((one) => wordsOf(one).includes(lower)))),
      ),
  );
};

/**
 * The person meant by what somebody typed: as `peopleCalled`, or the first letters of one name only.
 * Throws `AppError`: `not-found`, `ambiguous`.
 */
export const findPerson = (store: Store, words: string, field = 'person'): Person => {
  const lower = plain(words).toLowerCase();
  const called = peopleCalled(store, words);
  const matching =
    called.length > 0 || lower.length < 2
      ? called
      : meant(
          store.people
            .all()
            .filter(
              ({ group, name, aliases }) =>
                !group && [name, ...aliases].some((one) => wordsOf(one).some((word) => word.startsWith(lower))),
            ),
        );
  const [only, ...others] = matching;
  if (!only) throw new AppError('not-found', { field });
  if (others.length > 0) throw new AppError('ambiguous', { field });
  return only;
};
