import { isFullName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';

/** So many people write to a list before it shows as one. */
const writersOfList = 4;

/**
 * Takes addresses for lists that show as such by their use: several people write to them, always through a list's machine,
 * and they never answer. Whoever has a whole name stays a person. To be called when an import has come to its end. Returns
 * whom it took for lists.
 */
export const setListsApart = ({ people, search }: Store): readonly Id[] => {
  const apart: Id[] = [];
  for (const id of people.onlyReceiving(writersOfList)) {
    const person = people.get(id);
    if (!person || isFullName(person.name)) continue;
    people.edit(id, { group: true });
    search.remove('person', id);
    apart.push(id);
  }
  return apart;
};
