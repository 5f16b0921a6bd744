import { z } from 'zod';
import { capital } from '../../domain/documents/words.ts';
import { spelledOut } from '../../domain/people/counted.ts';
import { calledName } from '../../domain/people/names.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { mergePeople } from './merge-people.ts';
import { personName } from './person-name.ts';

export const personMerge = operation({
  name: 'person.merge',
  summary: 'Say that two people are one; `into` stays. Can be taken back with person.undo.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'into'],
  input: z.object({
    /** Who is taken into the other. */
    person: z.string().trim().min(1).max(320),
    /** Who stays, with their name and role. */
    into: z.string().trim().min(1).max(320),
  }),
  output: z.object({
    person: PersonName,
    /** The name that is now one of theirs. */
    also: z.string(),
    /** What `person.undo` takes back. */
    change: z.number().int(),
    /** What is to be done now; empty for nothing. */
    note: z.string(),
  }),
  run: (context, { person: words, into: other }) => {
    const store = context.store();
    return store.transaction(() => {
      const from = findPerson(store, words);
      const into = findPerson(store, other, 'into');
      if (from.id === into.id) throw new AppError('bad-input', { field: 'into', detail: 'They are one already.' });
      // Whose promises are the user's own is never decided in passing.
      if (from.standing === 'me' || into.standing === 'me') {
        throw new AppError('bad-input', {
          field: from.standing === 'me' ? 'person' : 'into',
          detail: 'One of them is you. Say that the other is you as well with `updraft me ADDRESS --also`.',
        });
      }
      const change = mergePeople(context, from, into);
      const rounds = store.cycles.stillOpen(into.id).length;
      return {
        person: personName(store.people.get(into.id) ?? into),
        also: from.name,
        change,
        note:
          rounds > 1
            ? `${capital(spelledOut(rounds, 'round'))} with ${calledName(into.name)} are open now: close one of them.`
            : '',
      };
    });
  },
});
