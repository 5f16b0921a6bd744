import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';

const plain = (words: string): string => words.toLowerCase().replace(/[’']s$/, '');

/**
 * Finds who is named in a text: by full name, by role ("CFO"), or by a first name that only one person has, or only one
 * of those above the user. Names shared otherwise name nobody.
 */
export const peopleNamed = (store: Store): ((text: string) => readonly Id[]) => {
  const byWord = new Map<string, Person[]>();
  const byName = new Map<string, Id>();
  for (const person of store.people.all()) {
    if (person.group || person.standing === 'me') continue;
    const words = new Set(
      [person.name, ...person.aliases]
        .flatMap((name) => name.split(/[\s,]+/).slice(0, 1))
        .concat(person.role.includes(' ') ? [] : [person.role]),
    );
    for (const word of words)
      if (word.length > 1) byWord.set(plain(word), [...(byWord.get(plain(word)) ?? []), person]);
    for (const name of [person.name, ...person.aliases, person.role])
      if (name.includes(' ')) byName.set(plain(name), person.id);
  }
  const only = (people: readonly Person[]): Person | undefined => {
    const above = people.filter(({ standing }) => standing === 'above');
    return people.length === 1 ? people[0] : above.length === 1 ? above[0] : undefined;
  };
  return (text) => {
    const lower = text.toLowerCase();
    const found = new Set<Id>();
    for (const [name, id] of byName) if (lower.includes(name)) found.add(id);
    for (const [word] of text.matchAll(/@?[\p{L}][\p{L}\p{N}'’.-]*/gu)) {
      // Names are written with a capital or a handle; "mark", "will" and "grant" are words as well.
      if (!/^(@|\p{Lu})/u.test(word)) continue;
      const person = only(byWord.get(plain(word.replace(/^@/, '').replace(/[.-]+$/, ''))) ?? []);
      if (person) found.add(person.id);
    }
    return [...found];
  };
};
