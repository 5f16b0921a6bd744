import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

/** The parts of people's names, in small letters: they tell whom words mean, not what. */
export const namesOf = (context: Context, people: Iterable<Id | null>): ReadonlySet<string> => {
  const store = context.store();
  return new Set(
    [...new Set(people)].flatMap((id) => {
      const person = id === null ? undefined : store.people.get(id);
      return person ? [person.name, ...person.aliases].flatMap((name) => name.toLowerCase().split(/[\s,.@]+/)) : [];
    }),
  );
};
