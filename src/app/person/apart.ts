import { z } from 'zod';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { personName } from './person-name.ts';

export const personApart = operation({
  name: 'person.apart',
  summary: 'Say that two people are two: it is not asked again. Can be taken back with person.undo.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'other'],
  input: z.object({ person: z.string().trim().min(1).max(320), other: z.string().trim().min(1).max(320) }),
  output: z.object({ people: z.array(PersonName), change: z.number().int() }),
  run: (context, { person: words, other: otherWords }) => {
    const store = context.store();
    return store.transaction(() => {
      const one = findPerson(store, words);
      const other = findPerson(store, otherWords, 'other');
      if (one.id === other.id) {
        throw new AppError('bad-input', { field: 'other', detail: 'They are one here: part them with person.split.' });
      }
      const { people } = store;
      const change = people.changes.keep('apart', context.now, [one.id, other.id], () =>
        people.keepApart(one.id, other.id),
      );
      return { people: [personName(one), personName(other)], change };
    });
  },
});
