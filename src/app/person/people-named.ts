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
  const byName = new Map<string, Person[]>();
  const add = (map: Map<string, Person[]>, words: string, person: Person): void => {
    const known = map.get(plain(words)) ?? [];
    if (!known.includes(person)) map.set(plain(words), [...known, person]);
  };
  for (const person of store.people.all()) {
    if (person.group || person.standing === 'me') continue;
    const names = [person.name, ...person.aliases];
    for (const name of names) add(byWord, name.split(/[\s,]+/)[0] ?? '', person);
    for (const name of [...names, person.role]) add(name.includes(' ') ? byName : byWord, name, person);
  }
  const only = (people: readonly Person[]): Person | undefined => {
    const above = people.filter(({ standing }) => standing === 'above');
    return people.length === 1 ? people[0] : above.length === 1 ? above[0] : undefined;
  };
  return (text) => {
    const words = text.match(/@?[\p{L}][\p{L}\p{N}'’.-]*/gu) ?? [];
    const lower = ` ${words.map((word) => plain(word.replace(/^@|(?<![.-])[.-]+$/g, ''))).join(' ')} `;
    const found = new Set<Id>();
    const keep = (person: Person | undefined): void => {
      if (person) found.add(person.id);
    };
    for (const [name, people] of byName) if (lower.includes(` ${name} `)) keep(only(people));
    for (const word of words) {
      // Names are written with a capital or a handle; "mark", "will" and "grant" are words as well.
      const bare = plain(word.replace(/^@|(?<![.-])[.-]+$/g, ''));
      if (/^(@|\p{Lu})/u.test(word) && bare.length > 1) keep(only(byWord.get(bare) ?? []));
    }
    return [...found];
  };
};
