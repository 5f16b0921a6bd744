import type { Id } from '../shared/id.ts';
import { calledName } from './names.ts';
import type { Person } from './person.ts';

type Named = Pick<Person, 'id' | 'name' | 'role' | 'addresses'>;

/**
 * What to call each of these people where they stand beside each other: the first name where only one has it, else the whole
 * name, else with the role or an address behind it.
 */
export const calledAmong = (people: readonly Named[]): ReadonlyMap<Id, string> => {
  const times = (words: readonly string[]): ReadonlyMap<string, number> => {
    const counted = new Map<string, number>();
    for (const one of words) counted.set(one.toLowerCase(), (counted.get(one.toLowerCase()) ?? 0) + 1);
    return counted;
  };
  const called = people.map(({ name }) => calledName(name));
  const [short, whole] = [times(called), times(people.map(({ name }) => name))];
  const alone = (words: string, among: ReadonlyMap<string, number>): boolean =>
    (among.get(words.toLowerCase()) ?? 0) < 2;
  return new Map(
    people.map(({ id, name, role, addresses }, at) => {
      const first = called[at] ?? name;
      if (alone(first, short)) return [id, first];
      const [address = ''] = addresses;
      const apart = role || address;
      return [id, alone(name, whole) || apart === '' ? name : `${name} (${apart})`];
    }),
  );
};
