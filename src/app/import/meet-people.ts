import { displayName, isFullName, isGroup, nameKey, plainAddress } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { sameMailbox } from '../../domain/people/same-person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Address } from '../../domain/sources/record.ts';
import type { Context } from '../context.ts';
import { indexPerson } from '../person/index-person.ts';

/** Who was met, and the row of seen_as that keeps how they were written. */
export type Met = { readonly person: Id; readonly seen: number };

/**
 * Finds or makes the person behind an address. A new address joins somebody known by itself only where it is the same
 * mailbox of the same house under the same full name; everything else that looks like one person is asked (`person.same`).
 * Nobody is joined to the user or to somebody above them: that is for the user to say.
 */
export const meetPeople = (context: Context) => {
  const store = context.store();
  const byAddress = new Map<string, Id>();
  const byName = new Map<string, Person[]>();
  const aliases = new Map<Id, Set<string>>();
  /** Who goes by a piece of an address until a mail tells the name. */
  const unnamed = new Map<Id, string>();
  const written = new Map<string, { readonly seen: number; readonly person: Id | null }>();
  let turn: string | undefined;
  const turned = (): string | undefined => store.settings.read('people.turn');
  const begin = (): void => {
    const now = turned();
    if (turn === now) return;
    for (const map of [byAddress, byName, aliases, unnamed, written]) map.clear();
    for (const person of store.people.all()) remember(person);
    turn = now;
  };
  let met = 0;
  let joined = 0;

  function remember(person: Person): void {
    for (const address of person.addresses) byAddress.set(address, person.id);
    aliases.set(person.id, new Set([person.name, ...person.aliases]));
    const nameless = person.addresses.some((address) => person.name === displayName({ name: '', address }));
    if (nameless && !person.group && person.standing === 'unknown' && !isFullName(person.name)) {
      unnamed.set(person.id, person.name);
    }
    const keys = new Set([person.name, ...person.aliases].map(nameKey).filter(Boolean));
    for (const key of keys) {
      const others = (byName.get(key) ?? []).filter(({ id }) => id !== person.id);
      byName.set(key, [...others, person]);
    }
  }

  const alsoCalled = (id: Id, name: string): void => {
    const known = aliases.get(id);
    if (name === '' || name.includes('@') || known?.has(name)) return;
    known?.add(name);
    const before = isFullName(name) && !isGroup({ name, address: '' }) ? unnamed.get(id) : undefined;
    if (before !== undefined) {
      unnamed.delete(id);
      store.people.edit(id, { name });
    }
    store.people.addAlias(id, before ?? name);
    const person = store.people.get(id);
    if (person && !person.group) indexPerson(store, person, context.now);
  };

  // Another process may have met them since this import began.
  const metElsewhere = (address: string): Id | undefined => {
    const person = store.people.byAddress(address);
    if (person) remember(person);
    return person?.id;
  };

  const seenAs = (address: string, name: string) => {
    const key = `${address}\u0000${name}`;
    const known = written.get(key) ?? store.people.seenAs(address, name);
    written.set(key, known);
    return known;
  };

  const meet = (given: Address): Met | undefined => {
    const address = plainAddress(given.address);
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
    if (only && namesakes.length === 1 && address === '') return only.id;
    const [owner, ...rivals] = namesakes.filter(({ addresses }) => addresses.some((one) => sameMailbox(one, address)));
    if (owner && rivals.length === 0 && isFullName(name) && owner.standing === 'unknown') {
      store.people.addAddress(owner.id, address);
      byAddress.set(address, owner.id);
      alsoCalled(owner.id, name);
      joined += 1;
      return owner.id;
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

  begin();
  return {
    meet,
    /**
     * To be put around what is done in one transaction: between two of them people may have been merged, split, renamed or
     * taken back, and what is remembered of them is then asked anew.
     */
    within: <T>(work: () => T): T => {
      begin();
      const done = work();
      turn = turned();
      return done;
    },
    /** How many people were met for the first time. */
    met: () => met,
    /** How many addresses joined somebody known by themselves. */
    joined: () => joined,
    /** Somebody already known by a full or unambiguous name, for names without an address. */
    named: (name: string): Id | undefined => {
      const found = (byName.get(nameKey(name)) ?? []).filter((person) => !person.group);
      return found.length === 1 ? found[0]?.id : undefined;
    },
  };
};

export type People = ReturnType<typeof meetPeople>;
