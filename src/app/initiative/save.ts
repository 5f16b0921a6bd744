import { z } from 'zod';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { Changed, changed } from './changed.ts';
import { initiativeFields, Which } from './fields.ts';
import { findInitiative } from './find-initiative.ts';

export const initiativeSave = operation({
  name: 'initiative.save',
  summary:
    'Say what an initiative is called, who agreed to it, what it is measured by, where it began, its target, its next decision.',
  surfaces: ['http', 'cli'],
  positional: ['initiative'],
  input: z.object({ initiative: Which, name: z.string().trim().min(1).max(200).optional(), ...initiativeFields }),
  output: Changed,
  run: (context, { initiative: which, sponsor: named, ...input }) => {
    const store = context.store();
    const one = findInitiative(context, which);
    const sponsor = named === undefined ? one.sponsor : named === null ? null : findPerson(store, named, 'sponsor').id;
    if (sponsor !== null && sponsor === store.people.me()?.id)
      throw new AppError('bad-input', { field: 'sponsor', detail: 'That is you. Say who agreed to it.' });
    return changed(context, one, () =>
      store.initiatives.put({
        ...one,
        sponsor,
        name: input.name ?? one.name,
        measure: input.measure ?? one.measure,
        baseline: input.baseline ?? one.baseline,
        target: input.target ?? one.target,
        decision: input.decision ?? one.decision,
        decisionOn: input.decisionOn === undefined ? one.decisionOn : input.decisionOn,
        updated: context.now,
        ...(input.name === undefined || input.name === one.name ? {} : { named: context.now }),
      }),
    );
  },
});
