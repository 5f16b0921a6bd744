import { z } from 'zod';
import { withoutControls } from '../../domain/people/without-controls.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { mergePeople } from './merge-people.ts';
import { personName } from './person-name.ts';

/** "Robin Ames <robin@corp.example>" as mail programs write it, in its two parts; anything else is one. */
const addressIn = (typed: string): { readonly called: string; readonly words: string } => {
  const at = typed.indexOf('<');
  const address = typed.slice(at + 1, -1).trim();
  return at < 0 || !typed.endsWith('>') || !/^[^<>@\s]{1,64}@[^<>@\s]{1,255}$/.test(address)
    ? { called: '', words: typed }
    : { called: typed.slice(0, at).replaceAll('"', ' ').trim(), words: address };
};

export const personMe = operation({
  name: 'person.me',
  alias: 'me',
  summary: 'Say which address, or which person, is you; with `also`, that this one is you as well.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().trim().min(1).max(320),
    /** Another address of yours: what it wrote and received becomes yours. */
    also: z.boolean().optional(),
  }),
  output: z.object({
    me: PersonName,
    /** With `also`, where somebody known became you: what `person.undo` takes back. */
    change: z.number().int().optional(),
  }),
  run: (context, { person: typed, also }) => {
    const { called, words } = addressIn(typed);
    const { now, newId } = context;
    const store = context.store();
    return store.transaction(() => {
      const before = store.people.me();
      const unknownAddress = words.includes('@') && !words.startsWith('@') && !store.people.byAddress(words);
      if (unknownAddress && also && before) {
        store.people.addAddress(before.id, words);
        return { me: personName(before) };
      }
      if (unknownAddress) {
        store.people.add({
          id: newId(),
          name: withoutControls(called) || words,
          addresses: [words.toLowerCase()],
          aliases: [],
          role: '',
          standing: 'unknown',
          group: false,
          note: '',
          created: now,
        });
      }
      const person = findPerson(store, words);
      if (before?.id === person.id) return { me: personName(before) };
      if (before && also) {
        const change = mergePeople(context, person, before);
        return { me: personName(store.people.get(before.id) ?? before), change };
      }
      store.people.edit(person.id, { standing: 'me', group: false });
      if (before) {
        store.people.edit(before.id, { standing: 'unknown' });
        // What the user wrote here stays the user's, whoever they turn out to be in the mail.
        store.people.handOver(before.id, person.id);
        if (before.addresses.length === 0) store.people.absorb(before.id, person.id);
      }
      linkByTitle(store);
      return { me: personName({ ...person, standing: 'me' }) };
    });
  },
});
