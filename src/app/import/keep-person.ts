import { displayName, isFullName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { PersonRecord } from '../../domain/sources/record.ts';
import type { Context } from '../context.ts';
import { nameMark } from '../person/forget-words.ts';
import { indexPerson } from '../person/index-person.ts';
import { personWithoutForgotten } from './forgotten.ts';
import type { People } from './meet-people.ts';

const mostAddresses = 20;
const mostAliases = 10;

/** Whether a name is only the part of an address before the @: nobody wrote it. */
const isOnlyAddress = ({ name, addresses }: Person): boolean =>
  !isFullName(name) && addresses.some((address) => name === displayName({ name: '', address }));

/**
 * Keeps one person of an address book: somebody known by one of the addresses, or by an unambiguous full name without any
 * address yet; else somebody new. Adds what is not known; a role or a name that somebody wrote stays as it is. An address
 * that belongs to somebody else stays theirs. `added` tells whether anything is new: the same card again adds nothing.
 */
export const keepPerson = (
  context: Context,
  people: People,
  given: PersonRecord,
): { added: boolean; facts: number; person: Id | null } => {
  const store = context.store();
  const record = personWithoutForgotten(store, given);
  if (!record) return { added: false, facts: 0, person: null };
  const addresses = record.addresses.slice(0, mostAddresses);
  const name = record.name === '' ? '' : displayName({ name: record.name, address: '' });
  // A card of somebody who was deleted stays away, and so does a card of their name alone.
  const away = addresses.length > 0 ? addresses : [nameMark(name)];
  if (store.forgotten.any() && away.some((one) => store.forgotten.isKeptAway(one))) {
    return { added: false, facts: 0, person: null };
  }
  const known = addresses.flatMap((address) => store.people.byAddress(address) ?? [])[0];
  const namesake = (): Person | undefined => {
    const id = isFullName(name) ? people.named(name) : undefined;
    const found = id === undefined ? undefined : store.people.get(id);
    const free = addresses.length === 0 || found?.addresses.length === 0;
    return found && free && found.standing !== 'me' ? found : undefined;
  };
  const before = known ?? namesake();
  const [first = ''] = addresses;
  const id = before?.id ?? people.meet({ name: record.name, address: first })?.person;
  const person = id === undefined ? undefined : store.people.get(id);
  if (person === undefined) return { added: false, facts: 0, person: null };

  for (const address of addresses) {
    if (!store.people.byAddress(address)) store.people.addAddress(person.id, address);
  }
  const called = new Set([person.name, ...person.aliases]);
  const unnamed = isFullName(name) && !person.group && isOnlyAddress(person);
  const aliases = [...(unnamed ? [person.name] : [name]), ...record.aliases.slice(0, mostAliases)];
  for (const alias of new Set(aliases)) {
    if (alias !== '' && !alias.includes('@') && (unnamed || !called.has(alias)))
      store.people.addAlias(person.id, alias);
  }
  store.people.edit(person.id, {
    ...(unnamed ? { name } : {}),
    ...(person.role === '' && record.role !== '' && !person.group ? { role: record.role } : {}),
  });
  const after = store.people.get(person.id) ?? person;
  const added = before === undefined || JSON.stringify(after) !== JSON.stringify(before);
  if (added && !after.group) indexPerson(store, after, context.now);
  return { added, facts: 0, person: after.id };
};
