import { withoutEnding } from '../../domain/documents/words.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Mention } from '../../domain/people/tie.ts';
import type { Store } from '../../store/store.ts';

const most = 5;
const plain = (words: string): string => words.toLowerCase().replace(/[’']s?$/u, '');

/**
 * Finds who is named where in a text: by full name, role, or a name that only one person has, or only one above the user.
 * A first name that several share names nobody.
 */
export const mentionsIn = (store: Store): ((text: string) => readonly Mention[]) => {
  const names = new Map<string, Set<Person>>();
  const words = new Map<string, Set<Person>>();
  const add = (map: typeof names, key: string, person: Person): void => {
    if (key.length < 2) return;
    map.set(key, (map.get(key) ?? new Set()).add(person));
  };
  for (const person of store.people.all()) {
    if (person.group) continue;
    for (const name of [person.name, ...person.aliases]) {
      add(names, plain(name), person);
      for (const part of name.split(/[\s,.]+/u)) add(words, plain(part), person);
    }
    add(names, plain(person.role), person);
    for (const address of person.addresses) add(names, plain(address), person);
  }
  const only = (people: ReadonlySet<Person> | undefined): Person | undefined => {
    const all = [...(people ?? [])];
    const above = all.filter(({ standing }) => standing === 'above');
    return all.length === 1 ? all[0] : above.length === 1 ? above[0] : undefined;
  };
  return (text) => {
    const found: Mention[] = [];
    const placed = [...text.matchAll(/@?[\p{L}\p{N}][\p{L}\p{N}\p{M}'’._@-]*/gu)].map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + withoutEnding(match[0], ".'’").length,
    }));
    for (let n = 0; n < placed.length; ) {
      let taken = 1;
      for (let length = Math.min(most, placed.length - n); length >= 1; length -= 1) {
        const [first, last] = [placed[n], placed[n + length - 1]];
        if (!first || !last) continue;
        const bare = withoutEnding(text.slice(first.start, last.end).replace(/^@/, ''), '.,');
        const key = plain(bare.replace(/\s+/g, ' '));
        // "mark" and "will" are words as well: a single name is written as one.
        const isName = /^@|^\p{Lu}|^\p{Lo}/u.test(first.word);
        const person = only(names.get(key)) ?? (length === 1 && isName ? only(words.get(key)) : undefined);
        const isRole = person !== undefined && plain(person.role) === key;
        if (person && (isName || isRole || length > 1)) {
          found.push({ start: first.start, end: last.end, person: person.id });
          taken = length;
          break;
        }
      }
      n += taken;
    }
    return found;
  };
};
