import { z } from 'zod';
import { FactKind, FactState } from '../../domain/facts/fact.ts';
import { millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { FactView } from '../views.ts';
import { factViews } from './fact-view.ts';

export const factList = operation({
  name: 'fact.list',
  alias: 'facts',
  summary: 'List facts, newest first, by person, kind or state.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({
    person: z.string().optional(),
    kind: FactKind.optional(),
    state: FactState.optional(),
    limit: z.number().int().min(1).max(10_000).default(200),
  }),
  output: z.object({ facts: z.array(FactView), total: z.number().int() }),
  run: (context, { person, kind, state, limit }) => {
    const store = context.store();
    const states = state ? [state] : (['accepted', 'proposed'] as const);
    const facts = person
      ? store.facts.withPerson(findPerson(store, person).id, context.now, states, kind === undefined ? null : [kind])
      : states
          .flatMap((one) => store.facts.inState(one, context.now))
          .sort((a, b) => millis(b.said) - millis(a.said) || a.start - b.start || (a.id < b.id ? -1 : 1));
    const wanted = facts.filter((fact) => kind === undefined || fact.kind === kind);
    const shown = wanted.slice(0, limit);
    return { facts: shown.map(factViews(store, context.now, context.zone, shown)), total: wanted.length };
  },
});
