import { z } from 'zod';
import { PlanProposal } from '../../domain/framework/plan-proposals.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { CycleView, closedCycle, sharedReading, shownCycle } from './cycle-view.ts';
import { proposedFor } from './proposed.ts';
import { noRoundWith } from './with-whom.ts';

export const cycleList = operation({
  name: 'cycle.list',
  alias: 'cycles',
  summary:
    'List rounds of the method, open ones first; with a person also what a round could plan, and whether they are new.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().trim().min(1).max(320).optional(),
    /** At most so many closed ones, the last first. */
    limit: z.number().int().min(0).max(500).default(20),
  }),
  output: z.object({
    /** Open ones with their plans, then closed ones without: what became of those `cycle.compare` tells. */
    cycles: z.array(CycleView),
    /** How many closed ones there are besides. */
    more: z.number().int(),
    /** With a person: what a round could plan. */
    round: z.array(PlanProposal),
    /** With a person: what the first thirty days could plan. */
    firstDays: z.array(PlanProposal),
    /** Why the first thirty days are offered; null where nothing says that they are new. */
    isNew: z.string().nullable(),
    /** What comes over from the leader before, and what does not. */
    carries: z.string().nullable(),
  }),
  run: (context, { person: words, limit }) => {
    const store = context.store();
    const person = words === undefined ? undefined : findPerson(store, words);
    const all = store.cycles.opened(context.now, person?.id);
    const closed = all.filter((cycle) => cycle.closed !== null);
    const shared = sharedReading(context);
    const cycles = [
      ...all.filter((cycle) => cycle.closed === null).map((cycle) => shownCycle(context, cycle, shared)),
      ...closed.slice(0, limit).map((cycle) => closedCycle(context, cycle)),
    ];
    const more = Math.max(0, closed.length - limit);
    const proposed =
      person && noRoundWith(person, dayOf(context.now)) === null
        ? proposedFor(context, person)
        : { round: [], firstDays: [], isNew: null, carries: null };
    return { cycles, more, ...proposed, round: [...proposed.round], firstDays: [...proposed.firstDays] };
  },
});
