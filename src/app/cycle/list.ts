import { z } from 'zod';
import { PlanProposal } from '../../domain/framework/plan-proposals.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { CycleView, shownCycle } from './cycle-view.ts';
import { proposedFor } from './proposed.ts';
import { noRoundWith } from './with-whom.ts';

export const cycleList = operation({
  name: 'cycle.list',
  alias: 'cycles',
  summary:
    'List rounds of the method, open ones first; with a person also what a round could plan, and whether they are new.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().trim().min(1).max(320).optional() }),
  output: z.object({
    cycles: z.array(CycleView),
    /** With a person: what a round could plan. */
    round: z.array(PlanProposal),
    /** With a person: what the first thirty days could plan. */
    firstDays: z.array(PlanProposal),
    /** Why the first thirty days are offered; null where nothing says that they are new. */
    isNew: z.string().nullable(),
    /** What comes over from the leader before, and what does not. */
    carries: z.string().nullable(),
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = words === undefined ? undefined : findPerson(store, words);
    const cycles = store.cycles
      .opened(context.now, person?.id)
      .toSorted((a, b) => Number(a.closed !== null) - Number(b.closed !== null))
      .map((cycle) => shownCycle(context, cycle));
    const proposed =
      person && noRoundWith(person, dayOf(context.now)) === null
        ? proposedFor(context, person)
        : { round: [], firstDays: [], isNew: null, carries: null };
    return { cycles, ...proposed, round: [...proposed.round], firstDays: [...proposed.firstDays] };
  },
});
