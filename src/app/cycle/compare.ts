import { z } from 'zod';
import { Ask } from '../../domain/evaluation/ask.ts';
import { Prediction } from '../../domain/evaluation/prediction.ts';
import { assess } from '../../domain/framework/assessment.ts';
import { Compared, compared } from '../../domain/framework/compared.ts';
import { Assessment } from '../../domain/framework/statement.ts';
import type { Person } from '../../domain/people/person.ts';
import { Instant, millis } from '../../domain/shared/time.ts';
import { asksWith } from '../ask/asks-with.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { CycleView, cycleView, relationshipAt, sharedReading } from './cycle-view.ts';

const mostCycles = 8;
/** What an assessment does not know is told whole, so that what came to be known shows. */
const everything = { mostUnknown: 10 };

export const ComparedCycle = Compared.extend({
  cycle: CycleView,
  /** What the assessment rested on when it opened, and at its close or now. */
  before: Assessment.shape.sentence,
  after: Assessment.shape.sentence,
  /** Until when it is told: its close, or now. */
  until: Instant,
  plan: z.object({
    done: CycleView.shape.plan,
    dropped: CycleView.shape.plan,
    open: CycleView.shape.plan,
  }),
  /** What the user expected of them in that time, and what came, in the user's words. */
  predictions: z.array(Prediction),
  /** What was asked of them in that time, and what became of it. */
  asks: z.array(Ask),
});
export type ComparedCycle = Readonly<z.infer<typeof ComparedCycle>>;

/** The rounds with one person, the last first, each with what its assessments say at its opening and at its close or now. */
export const comparedCycles = (
  context: Context,
  person: Person,
  since: Instant | null = null,
): readonly ComparedCycle[] => {
  const store = context.store();
  const cycles = store.cycles
    .opened(context.now, person.id)
    .filter(({ closed }) => since === null || closed === null || millis(closed) >= millis(since))
    .slice(0, mostCycles);
  if (cycles.length === 0) return [];
  const predictions = store.predictions.made(context.now, person.id);
  const asks = asksWith(context, person.id);
  const shared = sharedReading(context);
  return cycles.map((cycle) => {
    const then = relationshipAt(context, cycle, cycle.opened, shared);
    const now = relationshipAt(context, cycle, cycle.closed, shared);
    const [before, after] = [assess(then, everything), assess(now, everything)];
    const shown = cycleView(context, cycle, now);
    const until = cycle.closed ?? context.now;
    const isWithin = (at: Instant): boolean => millis(at) >= millis(cycle.opened) && millis(at) <= millis(until);
    const standing = (stands: 'open' | 'done' | 'dropped') => shown.plan.filter((item) => item.stands === stands);
    return {
      ...compared(before, after),
      cycle: shown,
      before: before.sentence,
      after: after.sentence,
      until,
      predictions: predictions.filter(({ made }) => isWithin(made)),
      asks: asks.filter(({ asked }) => isWithin(asked)),
      plan: { done: standing('done'), dropped: standing('dropped'), open: standing('open') },
    };
  });
};

export const cycleCompare = operation({
  name: 'cycle.compare',
  summary:
    'Compare rounds with somebody: what the assessment said when each opened and at its close or now, and what became of its plan.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().trim().min(1).max(320) }),
  output: z.object({ person: PersonName, cycles: z.array(ComparedCycle) }),
  run: (context, { person: words }) => {
    const person = findPerson(context.store(), words);
    return { person: personName(person), cycles: [...comparedCycles(context, person)] };
  },
});
