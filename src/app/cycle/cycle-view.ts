import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { Cycle, PlanItem } from '../../domain/framework/cycle.ts';
import { seenDone } from '../../domain/framework/plan-done.ts';
import { partsOf, questionOf } from '../../domain/framework/plan-kinds.ts';
import { type Relationship, sourceOfKnown } from '../../domain/framework/relationship.ts';
import { roundWords } from '../../domain/framework/round-words.ts';
import { stepNames } from '../../domain/framework/six-steps.ts';
import { calledName } from '../../domain/people/names.ts';
import { dayOf, Instant } from '../../domain/shared/time.ts';
import { aboveOf, allNews, knownFacts, relationshipOf } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

export const PlanItemView = PlanItem.extend({
  stepName: z.string(),
  stands: z.enum(['open', 'done', 'dropped']),
  /** That facts show it as done though nobody said so: when, where the file tells it, and the words. */
  seen: z.object({ at: Instant.nullable(), sources: z.array(LineSource) }).nullable(),
  /** Letter for letter what to ask; null where nothing is asked. */
  question: z.string().nullable(),
});
export type PlanItemView = Readonly<z.infer<typeof PlanItemView>>;

export const CycleView = Cycle.extend({
  person: PersonName,
  called: z.string(),
  /** "A round, open since 3 March, to be looked at on Tuesday 14 April." */
  words: z.string(),
  /** Whether its day to look back has come. */
  due: z.boolean(),
  plan: z.array(PlanItemView),
});
export type CycleView = Readonly<z.infer<typeof CycleView>>;

/** Finds a round as it stands now. Throws `AppError('not-found')`. */
export const findCycle = (context: Context, id: string): Cycle => {
  const cycle = context.store().cycles.get(id, context.now);
  if (!cycle)
    throw new AppError('not-found', {
      field: 'cycle',
      detail: 'No round has that id.',
      hint: '`updraft cycles` lists them with their ids.',
    });
  return cycle;
};

const shownIn = (context: Context, cycle: Cycle, plan: PlanItemView[]): CycleView => {
  const store = context.store();
  const person = store.people.get(cycle.person);
  if (!person) throw new AppError('not-found', { field: 'person' });
  const today = dayOf(context.now);
  return {
    ...cycle,
    person: personName(person),
    called: calledName(person.name),
    words: roundWords(cycle, today),
    due: cycle.closed === null && cycle.lookBack <= today,
    plan,
  };
};

/** A round as it is shown; what its facts tell is told from `relationship`, of a closed one as of its close. */
export const cycleView = (context: Context, cycle: Cycle, relationship: Relationship): CycleView =>
  shownIn(
    context,
    cycle,
    cycle.plan.map((item): PlanItemView => {
      const seen = item.ended === null ? seenDone(item, relationship) : null;
      return {
        ...item,
        stepName: stepNames[item.step],
        stands: item.ended?.how ?? (seen ? 'done' : 'open'),
        seen: seen && { at: seen.at, sources: seen.fact ? [sourceOfKnown(seen.fact)] : [] },
        question: questionOf(partsOf(item.about).kind),
      };
    }),
  );

/** What several rounds have in common: where facts were said, and what is new as of now. */
type SharedReading = {
  readonly known: ReturnType<typeof knownFacts>;
  readonly news: () => ReturnType<typeof allNews>;
};

/** Reads once what several rounds have in common. */
export const sharedReading = (context: Context): SharedReading => {
  const known = knownFacts(context);
  let news: ReturnType<typeof allNews> | undefined;
  return {
    known,
    news: () => {
      news ??= allNews(context, known);
      return news;
    },
  };
};

/** The relationship a round is told from: as it stands now, of a closed round as it stood at its close. */
export const relationshipAt = (
  context: Context,
  cycle: Cycle,
  at: Instant | null = cycle.closed,
  shared: SharedReading = sharedReading(context),
): Relationship => {
  const person = context.store().people.get(cycle.person);
  if (!person) throw new AppError('not-found', { field: 'person' });
  const then = at === null ? context : { ...context, now: at, replayed: true };
  const manager = aboveOf(context.store(), then.now).some((one) => one.person.id === person.id && one.manager);
  return relationshipOf(then, person, {
    manager,
    known: shared.known,
    all: at === null ? shared.news() : allNews(then, shared.known),
  });
};

/** A round as it is shown, told from its own facts. */
export const shownCycle = (context: Context, cycle: Cycle, shared?: SharedReading): CycleView =>
  cycleView(context, cycle, relationshipAt(context, cycle, cycle.closed, shared));

/** A round that was closed, in its words and without its plan: `cycle.compare` tells what became of that. */
export const closedCycle = (context: Context, cycle: Cycle): CycleView => shownIn(context, cycle, []);
