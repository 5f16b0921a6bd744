import type { Person, Standing } from '../../domain/people/person.ts';
import type { Context } from '../context.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { indexPerson } from './index-person.ts';

const rank: Readonly<Record<Standing, number>> = { me: 3, above: 2, beside: 1, below: 1, unknown: 0 };

/** What is kept of two where they become one: both notes, the higher standing, role, relation and right of who stays or else the other's. */
export const joined = (
  into: Person,
  from: Person,
): Pick<Partial<Person>, 'note' | 'role' | 'standing' | 'relation' | 'right' | 'rightAbout'> => ({
  note: [into.note, from.note].filter((one) => one.trim() !== '').join('\n\n'),
  ...(into.role === '' ? { role: from.role } : {}),
  ...(rank[from.standing] > rank[into.standing] ? { standing: from.standing } : {}),
  ...(into.relation === undefined && from.relation !== undefined ? { relation: from.relation } : {}),
  ...(into.right === undefined && from.right !== undefined
    ? { right: from.right, ...(from.rightAbout === undefined ? {} : { rightAbout: from.rightAbout }) }
    : {}),
});

/**
 * Makes one person of two and gives the number under which that can be taken back. Who stays keeps name, role and id, the
 * higher standing of the two, and both notes. To be called inside a transaction.
 */
export const mergePeople = ({ store: open, now }: Context, from: Person, into: Person): number => {
  const store = open();
  const change = store.people.changes.keep('merge', now, [into.id, from.id], () => {
    store.people.absorb(from.id, into.id);
    if (from.name !== into.name && !into.aliases.includes(from.name)) store.people.addAlias(into.id, from.name);
    store.people.edit(into.id, { ...joined(into, from), group: into.group && from.group });
  });
  store.search.remove('person', from.id);
  const merged = store.people.get(into.id);
  if (merged) indexPerson(store, merged, now);
  linkByTitle(store);
  return change;
};
