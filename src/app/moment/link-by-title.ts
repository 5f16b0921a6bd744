import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const firstOf = (name: string): string => name.split(/\s+/)[0] ?? '';

// "Chair" and "Planning" are words of many titles; "CFO" and "Vice President" name somebody.
const names = (role: string): boolean => /\s/.test(role.trim()) || role === role.toUpperCase();

const namedBy = (person: Person, above: readonly Person[]): RegExp | undefined => {
  const first = firstOf(person.name);
  const shared = above.some(({ id, name }) => id !== person.id && firstOf(name).toLowerCase() === first.toLowerCase());
  const words = [
    person.name,
    ...person.aliases,
    ...(shared || first.length < 3 ? [] : [first]),
    ...(names(person.role) ? [person.role.trim()] : []),
  ].filter((name) => name.length > 2);
  return words.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
};

/**
 * Puts people above the user into the moments that name them in the title and invite nobody else ("1:1 Dana": many
 * private calendar entries have no attendees), and takes out who was put in so and no longer belongs. To be called when
 * moments came in, or when a name, a role or where somebody stands has changed. A first name counts only where nobody
 * else above the user shares it.
 */
export const linkByTitle = (store: Store): void => {
  const above = store.people.standing('above');
  const named = above.map((person) => ({ id: person.id, words: namedBy(person, above) }));
  for (const { id, title, alone, linked } of store.moments.forLinks()) {
    const now = alone ? named.flatMap((one) => (one.words?.test(title) ? [one.id] : [])).sort() : [];
    if (now.join() !== linked.join()) store.moments.link(id, now);
  }
};
