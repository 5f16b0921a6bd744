import { z } from 'zod';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { personName } from './person-name.ts';

export const personMe = operation({
  name: 'person.me',
  alias: 'me',
  summary: 'Say which address, or which person, is you.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().trim().min(1).max(320) }),
  output: z.object({ me: PersonName }),
  run: ({ store: open, now, newId }, { person: words }) => {
    const store = open();
    return store.transaction(() => {
      const before = store.people.me();
      for (const previous of store.people.standing('me')) store.people.edit(previous.id, { standing: 'unknown' });
      const unknownAddress = words.includes('@') && !store.people.byAddress(words) && !words.startsWith('@');
      if (unknownAddress) {
        store.people.add({
          id: newId(),
          name: words,
          addresses: [words.toLowerCase()],
          aliases: [],
          role: '',
          standing: 'me',
          group: false,
          note: '',
          created: now,
        });
      }
      const person = findPerson(store, words);
      store.people.edit(person.id, { standing: 'me', group: false });
      // Made before the user said who they are: what it holds is theirs.
      if (before && before.id !== person.id && before.addresses.length === 0) store.people.absorb(before.id, person.id);
      return { me: personName({ ...person, standing: 'me' }) };
    });
  },
});
