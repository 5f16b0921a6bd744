import { z } from 'zod';
import { DecisionRight, Person, Relation, Standing } from '../../domain/people/person.ts';
import { withoutControls } from '../../domain/people/without-controls.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Day } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { findPerson } from './find-person.ts';
import { indexPerson } from './index-person.ts';

export const personEdit = operation({
  name: 'person.edit',
  summary:
    'Change a name, a role, the running note, where somebody stands, what they are to you, what they may decide, or that they have left.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1),
    name: z.string().transform(withoutControls).pipe(z.string().min(1).max(200)).optional(),
    role: z.string().trim().max(200).optional(),
    standing: Standing.exclude(['me']).optional(),
    /** What they are to you; an empty string takes it away. */
    relation: z.union([Relation, z.literal('')]).optional(),
    /** What they may do to a decision; an empty string takes it away. */
    right: z.union([DecisionRight, z.literal('')]).optional(),
    /** Over what, in your words. */
    rightAbout: z.string().trim().max(200).optional(),
    /** Since when they are no longer there; null when they are back. */
    gone: Day.nullable().optional(),
    note: z.string().max(200_000).optional(),
    /** The note as the writer last saw it; one that was changed elsewhere since is not written over. */
    noteSeen: z.string().max(200_000).optional(),
  }),
  output: z.object({
    person: Person,
    /** What the note says that would hurt or shame if they read it; it is kept all the same. */
    careful: z.array(Finding),
  }),
  run: ({ store: open, now }, input) => {
    const { person: words, name, role, standing, note, noteSeen, relation, right, rightAbout, gone } = input;
    const store = open();
    const { id, name: before, standing: stood } = findPerson(store, words);
    if (standing !== undefined && stood === 'me') {
      throw new AppError('bad-input', {
        field: 'standing',
        detail: 'That is you. Say first who else is, with `updraft me`.',
      });
    }
    return store.transaction(() => {
      const noted = store.people.get(id)?.note;
      if (note !== undefined && noteSeen !== undefined && noted !== noteSeen && noted !== note) {
        throw new AppError('changed-elsewhere', { field: 'noteSeen' });
      }
      store.people.edit(id, {
        ...(name === undefined ? {} : { name }),
        ...(role === undefined ? {} : { role }),
        ...(standing === undefined ? {} : { standing }),
        // Whoever the user says where they stand is somebody, whatever their address looks like.
        ...((standing ?? 'unknown') === 'unknown' && !relation ? {} : { group: false }),
        ...(note === undefined ? {} : { note }),
        ...(relation === undefined ? {} : { relation }),
        ...(right === undefined ? {} : { right }),
        ...(rightAbout === undefined ? {} : { rightAbout }),
        ...(gone === undefined ? {} : { gone }),
      });
      if (name !== undefined && name !== before) store.people.addAlias(id, before);
      const person = store.people.get(id);
      if (!person) throw new Error('invariant: a person just edited exists');
      indexPerson(store, person, now);
      if (standing ?? role ?? name) linkByTitle(store);
      return { person, careful: note === undefined ? [] : careful(note) };
    });
  },
});
