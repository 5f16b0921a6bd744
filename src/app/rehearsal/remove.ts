import { z } from 'zod';
import { Rehearsal } from '../../domain/rehearsal/rehearsal.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findRehearsal } from './find-rehearsal.ts';

export const rehearsalRemove = operation({
  name: 'rehearsal.remove',
  summary: 'Take a rehearsal away for good; what was taken away is given back once, so that it can be put back.',
  surfaces: ['http', 'cli'],
  positional: ['rehearsal'],
  input: z.object({
    rehearsal: Id,
    /** Puts back what was taken away, as it was given. */
    back: Rehearsal.optional(),
  }),
  output: z.object({ removed: Rehearsal.nullable() }),
  run: (context, { rehearsal: id, back }) => {
    const store = context.store();
    if (back) {
      if (back.id !== id || store.rehearsals.at(id, back.opened)) throw new AppError('bad-input', { field: 'back' });
      // What it was for may be gone by now.
      const person = back.person === null ? null : (store.people.get(back.person)?.id ?? null);
      if (back.person !== null && person === null) throw new AppError('not-found', { field: 'back' });
      const draft = back.draft === null ? null : (store.drafts.get(back.draft)?.id ?? null);
      const moment = back.moment === null ? null : (store.moments.get(back.moment)?.id ?? null);
      store.transaction(() => store.rehearsals.add({ ...back, draft, moment }));
      return { removed: null };
    }
    const removed = findRehearsal(context, id);
    store.rehearsals.remove(id);
    return { removed };
  },
});
