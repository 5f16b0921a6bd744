import { z } from 'zod';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { indexPerson } from './index-person.ts';
import { personName } from './person-name.ts';

export const personUndo = operation({
  name: 'person.undo',
  summary: 'Take back the last merge, split or parting of people, or the one named by its number.',
  surfaces: ['http', 'cli'],
  positional: ['change'],
  input: z.object({
    /** The number that person.merge, person.split or person.apart gave; without it the last one. */
    change: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({
    kind: z.enum(['merge', 'split', 'apart']),
    /** Who it concerned, as they are now. */
    people: z.array(PersonName),
    change: z.number().int(),
  }),
  run: (context, { change: number }) => {
    const store = context.store();
    const { people } = store;
    return store.transaction(() => {
      const change = number === undefined ? people.changes.latest() : people.changes.get(number);
      if (!change) throw new AppError('not-found', { field: 'change', detail: 'There is nothing to take back.' });
      if (change.undone) throw new AppError('no-way-back', { field: 'change', detail: 'That was taken back already.' });
      const later = people.changes.latest(change);
      if (later) {
        throw new AppError('no-way-back', {
          field: 'change',
          detail: `Something else was done with these people since: take back number ${later.number} first.`,
        });
      }
      const [first = '', second = ''] = change.people;
      if (!people.get(first) || (change.kind !== 'merge' && !people.get(second))) {
        throw new AppError('no-way-back', {
          field: 'change',
          detail: 'One of these people is no longer here, so it cannot be taken back.',
        });
      }
      people.changes.putBack(change.number, context.now);
      if (change.kind === 'merge') {
        // What came since to the addresses that go back goes with them.
        const back = people.get(second);
        const since = people
          .seenOf(first, Number.MAX_SAFE_INTEGER)
          .filter(({ address }) => back?.addresses.includes(address));
        people.moveSeen(
          first,
          second,
          since.map(({ seen }) => seen),
          change.last,
        );
      }
      if (change.kind === 'split') {
        people.absorb(second, first);
        store.search.remove('person', second);
      }
      const now = change.people.flatMap((id) => people.get(id) ?? []);
      for (const one of now) if (!one.group) indexPerson(store, one, context.now);
      linkByTitle(store);
      return { kind: change.kind, people: now.map(personName), change: change.number };
    });
  },
});
