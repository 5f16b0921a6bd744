import { z } from 'zod';
import { PowerBase } from '../../domain/people/power.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { powerKey } from '../person/profile-power.ts';

export const powerRefuse = operation({
  name: 'power.refuse',
  summary: 'Say that words on file tell nothing of somebody’s say; they are not proposed again.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'of', 'base'],
  input: z.object({
    person: z.string().min(1),
    /** The fact, or the note, that the words stand in. */
    of: Id,
    base: PowerBase,
    /** Takes that back. */
    undo: z.boolean().default(false),
  }),
  output: z.object({ of: Id, base: PowerBase, refused: z.boolean() }),
  run: (context, { person: who, of, base, undo }) => {
    const store = context.store();
    return store.transaction(() => {
      const person = findPerson(store, who);
      if (!store.facts.get(of) && !store.sources.get(of)) throw new AppError('not-found', { field: 'of' });
      const about = powerKey(of, base);
      store.answers.put({ about, person: person.id, said: context.now, answer: undo ? 'open' : 'wrong', words: '' });
      return { of, base, refused: !undo };
    });
  },
});
