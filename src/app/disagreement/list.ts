import { z } from 'zod';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { DisagreementView, disagreementViews } from './disagreement-view.ts';

export const disagreementList = operation({
  name: 'disagreement.list',
  alias: 'disagreements',
  summary: 'List where you and somebody see it differently, or a talk grew tense: open ones, closed ones, or all.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    /** A name, address or id; without it everybody. */
    person: z.string().trim().min(1).max(320).optional(),
    which: z.enum(['open', 'closed', 'all']).default('open'),
  }),
  output: z.object({ disagreements: z.array(DisagreementView) }),
  run: (context, { person: named, which }) => {
    const store = context.store();
    const person = named === undefined ? undefined : findPerson(store, named).id;
    const all = store.disagreements
      .opened(context.now, person)
      .filter(({ closed }) => which === 'all' || (closed === null) === (which === 'open'));
    return { disagreements: disagreementViews(context, all, { offering: person !== undefined }) };
  },
});
