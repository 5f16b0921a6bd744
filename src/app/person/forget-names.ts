import { isGroup, nameKey } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';
import { isTelling, sameName } from './forget-words.ts';

/** Under which names somebody is known, and whom else they may mean. */
type Names = {
  /** Names that are theirs beyond doubt. */
  readonly theirs: readonly string[];
  /** Names somebody wrote for them once, "Human Resources" say: they may stand for anything. */
  readonly others: readonly string[];
  /** Those of `theirs` that somebody else has as well. */
  readonly shared: readonly string[];
  readonly namesakes: readonly Person[];
};

const parts = (name: string): readonly string[] =>
  nameKey(name)
    .split(/[\s'-]+/)
    .filter((part) => part.length > 1);
const share = (one: string, other: string): boolean => {
  const known = new Set(parts(one));
  return parts(other).some((part) => known.has(part));
};

/** Whether another person has this name: their own, or one like it; not one a single mail wrote of them by mistake. */
const carries = (other: Person, name: string): boolean =>
  sameName(other.name, name) || (share(other.name, name) && other.aliases.some((alias) => sameName(alias, name)));

/**
 * Sorts the names of somebody who is to be deleted. Theirs is what they are called, what people were called whom the user
 * made one with them, the name they were written under most, what an address of theirs spells, and every name of a person
 * that has a word in common with one of these. A name that is somebody else's and not like any of them is left out.
 */
export const namesOf = (
  store: Store,
  person: Person,
  seen: readonly { readonly name: string; readonly times: number }[],
  addresses: readonly string[],
): Names => {
  const all = [...new Set([person.name, ...person.aliases, ...seen.map(({ name }) => name)])].filter(
    (name) => name !== '' && !name.includes('@'),
  );
  const times = (name: string): number =>
    seen.reduce((sum, one) => sum + (sameName(one.name, name) ? one.times : 0), 0);
  const [most] = all.filter(isTelling).sort((a, b) => times(b) - times(a));
  const spelled = (name: string): boolean =>
    addresses.some((address) => {
      const local = address.split('@')[0]?.split(/[._-]+/) ?? [];
      return parts(name).length > 1 && parts(name).every((part) => local.includes(part));
    });
  const people = store.people.all().filter(({ id }) => id !== person.id);
  const has = (name: string): boolean => isTelling(name) && people.some((other) => carries(other, name));
  const sure = [person.name, ...store.people.changes.formerNames(person.id)];
  const own = [
    ...sure,
    ...all.filter((name) => (name === most || spelled(name)) && !isGroup({ name, address: '' }) && !has(name)),
  ];
  const isTheirs = (name: string): boolean =>
    sure.some((one) => sameName(one, name)) || (!isGroup({ name, address: '' }) && own.some((one) => share(one, name)));
  const theirs = [...new Set([...sure, ...all.filter(isTheirs)])].filter((name) => name !== '' && !name.includes('@'));
  return {
    theirs,
    others: all.filter((name) => !theirs.includes(name) && isTelling(name) && !has(name)),
    shared: theirs.filter(has),
    namesakes: people.filter((other) => sure.some((name) => isTelling(name) && carries(other, name))),
  };
};
