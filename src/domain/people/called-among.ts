import type { Id } from '../shared/id.ts';
import { calledName } from './names.ts';
import type { Person } from './person.ts';

type Named = Pick<Person, 'id' | 'name' | 'role' | 'addresses'>;

/**
 * What to call each of these people where they stand beside each other: the first name where only one has it, else the whole
 * name, else with the role or an address behind it.
 */
export const calledAmong = (people: readonly Named[]): ReadonlyMap<Id, string> => {
  const alone = (words: string, of: (one: Named) => string): boolean =>
    people.filter((one) => of(one).toLowerCase() === words.toLowerCase()).length < 2;
  return new Map(
    people.map(({ id, name, role, addresses }) => {
      const called = calledName(name);
      if (alone(called, (one) => calledName(one.name))) return [id, called];
      const [address = ''] = addresses;
      const apart = role || address;
      return [id, alone(name, (one) => one.name) || apart === '' ? name : `${name} (${apart})`];
    }),
  );
};
