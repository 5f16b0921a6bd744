import { displayName, isFullName, isGroup, nameKey } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Address } from '../../domain/sources/record.ts';
import type { Context } from '../context.ts';
import { indexPerson } from '../person/index-person.ts';

/** Who was met, and the row of seen_as that keeps how they were written. */
export type Met = { readonly person: Id; readonly seen: number };

const domainOf = (address: string): string => address.split('@')[1] ?? '';

/** Whether the part before the @ is made of the name: a display name alone can be set by anybody. */
const bearsName = (address: string, name: string): boolean => {
  const local = nameKey((address.split('@')[0] ?? '').replace(/[._+-]|\d+/g, ' ')).replaceAll(' ', '');
  const [first = '', ...more] = name.toLowerCase().split(/\s+/);
  const last = more.at(-1) ?? '';
  const key = (words: string): string => nameKey(words).replaceAll(' ', '');
  return [
    `${first} ${last}`,
    `${first.charAt(0)}${last}`,
    `${first}${last.charAt(0)}`,
    `${last}${first.charAt(0)}`,
  ].some((form) => local.length > 2 && local === key(form));
};

/**
 * Finds or makes the person behind an address. One person may have several addresses: they are joined when the full name
 * is the same and known once, the new address is made of that name, and the two are not of one house (there the same
 * name twice means two people). Nobody is joined to the user or to somebody above them: that is for the user to say.
 */
export const meetPeople = (context: Context) => {
  const store = context.store();
  const byAddress = new Map<string, Id>();
  const byName = new Map<string, Person[]>();
  const aliases = new Map<Id, Set<string>>();
  for (const person of store.people.all()) remember(person);
  let met = 0;

  function remember(person: Person): void {
    for (const address of person.addresses) byAddress.set(address, person.id);
    aliases.set(person.id, new Set([person.name, ...person.aliases]));
    const keys = new Set([person.name, ...person.aliases].map(nameKey).filter(Boolean));
    for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), person]);
  }

  const alsoCalled = (id: Id, name: string): void => {
    const known = aliases.get(id);
    if (name === '' || name.includes('@') || known?.has(name)) return;
    known?.add(name);
    store.people.addAlias(id, name);
    const person = store.people.get(id);
    if (person && !person.group) indexPerson(store, person, context.now);
  };

  // Another process may have met them since this import began.
  const metElsewhere = (address: string): Id | undefined => {
    const person = store.people.byAddress(address);
    if (person) remember(person);
    return person?.id;
  };

  const written = new Map<string, { readonly seen: number; readonly person: Id | null }>();
  const seenAs = (address: string, name: string) => {
    const key = `${address}\u0000${name}`;
    const known = written.get(key) ?? store.people.seenAs(address, name);
    written.set(key, known);
    return known;
  };

  const meet = (given: Address): Met | undefined => {
    const address = given.address.trim().toLowerCase().slice(0, 320);
    const { seen, person: said } = seenAs(address, given.name.replace(/\s+/g, ' ').trim().slice(0, 320));
    const person = said ?? whoIs(given, address);
    return person === undefined ? undefined : { person, seen };
  };

  const whoIs = (given: Address, address: string): Id | undefined => {
    const name = displayName({ ...given, address });
    if (address !== '') {
      const known = byAddress.get(address) ?? metElsewhere(address);
      if (known !== undefined) {
        alsoCalled(known, name);
        return known;
      }
    }
    const namesakes = (byName.get(nameKey(name)) ?? []).filter((person) => !person.group);
    const [only] = namesakes;
    if (only && namesakes.length === 1) {
      if (address === '') return only.id;
      const otherHouse = only.addresses.every((one) => domainOf(one) !== domainOf(address));
      if (otherHouse && isFullName(name) && only.standing === 'unknown' && bearsName(address, name)) {
        store.people.addAddress(only.id, address);
        byAddress.set(address, only.id);
        alsoCalled(only.id, name);
        return only.id;
      }
    }
    // A bare name that fits nobody, or several, is not enough to make a person of.
    if (address === '' && (namesakes.length > 1 || !isFullName(name))) return undefined;
    const person: Person = {
      id: context.newId(),
      name,
      addresses: address === '' ? [] : [address],
      aliases: [],
      role: '',
      standing: 'unknown',
      group: address !== '' && isGroup({ ...given, address }),
      note: '',
      created: context.now,
    };
    store.people.add(person);
    remember(person);
    if (!person.group) {
      indexPerson(store, person, context.now);
      met += 1;
    }
    return person.id;
  };

  return {
    meet,
    /** How many people were met for the first time. */
    met: () => met,
    /** Somebody already known by a full or unambiguous name, for names without an address. */
    named: (name: string): Id | undefined => {
      const found = (byName.get(nameKey(name)) ?? []).filter((person) => !person.group);
      return found.length === 1 ? found[0]?.id : undefined;
    },
  };
};

export type People = ReturnType<typeof meetPeople>;
