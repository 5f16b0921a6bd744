import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Puts a person above the user into moments that name them in the title and invite nobody else ("1:1 Dana"): many
 * private calendar entries have no attendees. A first name counts only where nobody else above the user shares it.
 */
export const linkByTitle = (store: Store, person: Person): void => {
  const me = store.people.me()?.id;
  const others = store.people.standing('above').filter(({ id }) => id !== person.id);
  const firstOf = (name: string): string => name.split(/\s+/)[0] ?? '';
  const first = firstOf(person.name);
  const shared = others.some(({ name }) => firstOf(name).toLowerCase() === first.toLowerCase());
  const names = [person.name, ...person.aliases, ...(shared || first.length < 3 ? [] : [first]), person.role].filter(
    (name) => name.length > 2,
  );
  if (names.length === 0) return;
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  for (const moment of store.moments.all()) {
    const alone = moment.people.every((id) => id === me);
    if (alone && named.test(moment.title)) store.moments.put({ ...moment, people: [...moment.people, person.id] });
  }
};
