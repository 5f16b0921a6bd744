import { z } from 'zod';
import { Person } from '../../domain/people/person.ts';
import { factViews } from '../fact/fact-view.ts';
import { momentView } from '../moment/moment-view.ts';
import { operation } from '../operation.ts';
import { FactView, MomentView } from '../views.ts';
import { findPerson } from './find-person.ts';

export const personShow = operation({
  name: 'person.show',
  alias: 'person',
  summary: 'Show one person: what they care about, what is owed both ways, what is proposed, the note.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().min(1) }),
  output: z.object({
    person: Person,
    next: MomentView.nullable(),
    /** Accepted facts, newest first. */
    facts: z.array(FactView),
    /** Waiting to be accepted, newest first; all of them, history apart. */
    proposals: z.array(FactView),
    /** Proposals out of mail older than six weeks. */
    history: z.array(FactView),
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = findPerson(store, words);
    const view = factViews(store, context.now);
    const facts = store.facts.withPerson(person.id, context.now).map(view);
    const next = store.moments.nextWith(person.id, context.now);
    return {
      person,
      next: next ? momentView(store)(next) : null,
      facts: facts.filter((fact) => fact.state === 'accepted'),
      proposals: facts.filter((fact) => fact.state === 'proposed' && !fact.history),
      history: facts.filter((fact) => fact.history),
    };
  },
});
