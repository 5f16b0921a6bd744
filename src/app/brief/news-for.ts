import type { Brief } from '../../domain/documents/brief.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isBadNews } from '../../domain/facts/must-hear.ts';
import type { NextStep } from '../../domain/framework/next-step.ts';
import { nextSteps } from '../../domain/framework/next-steps.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { aboveOf, relationshipOf } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';

const mostSteps = 3;

/** Every fact that a brief shows somewhere in its ninety words. */
const shownIn = (brief: Brief): ReadonlySet<Id> =>
  new Set(
    [brief.line, ...brief.bullets, ...brief.iOwe, ...brief.theyOwe, ...(brief.ask ? [brief.ask] : [])].flatMap(
      ({ sources }) => sources.flatMap(({ fact }) => fact ?? []),
    ),
  );

/** What a brief on somebody above the user has to know of news: what they have not heard, what they have, and what to do. */
export const newsFor = (
  context: Context,
  person: Person,
): {
  readonly untold: readonly Fact[];
  readonly knows: (fact: Id) => boolean;
  readonly steps: (brief: Brief) => readonly NextStep[];
} => {
  const store = context.store();
  const one = aboveOf(store, context.now).find(({ person: { id } }) => id === person.id);
  if (!one) return { untold: [], knows: () => false, steps: () => [] };
  const relationship = relationshipOf(context, person, { manager: one.manager });
  const bad = new Set(relationship.facts.filter(isBadNews).map(({ id }) => id));
  return {
    untold: relationship.untold.flatMap(({ fact }) => store.facts.at(fact.id, context.now) ?? []),
    knows: (fact) => bad.has(fact) && relationship.told.has(fact),
    steps: (brief) => {
      const shown = shownIn(brief);
      return nextSteps(relationship, Number.POSITIVE_INFINITY)
        .filter(({ facts }) => facts.length === 0 || !facts.every((fact) => shown.has(fact)))
        .slice(0, mostSteps);
    },
  };
};
