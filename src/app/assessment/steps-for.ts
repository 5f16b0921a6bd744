import type { NextStep } from '../../domain/framework/next-step.ts';
import { mostSteps, placesOf } from '../../domain/framework/next-steps.ts';
import { roomForPressing } from '../../domain/framework/plan-steps.ts';
import { kindOfStep, rankOfStep, type StepPlace, toldTogether } from '../../domain/framework/step-places.ts';
import type { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { silentSteps, withStep } from '../initiative/silent-steps.ts';
import { caseSteps } from '../proposal/case-steps.ts';
import { aboveOf, allNews, knownFacts, relationshipOf, whatSays } from './relationship-of.ts';

const far = '9999-01-01T00:00:00Z';

/**
 * What to do this week, at most three steps: for one person, or for everybody above the user, then one for each first and
 * whom they meet soonest before the others. `besides`: facts that are shown already and need no step of their own.
 */
export const stepsFor = (
  context: Context,
  {
    person,
    besides = new Set(),
    most = mostSteps,
  }: {
    readonly person?: Id;
    readonly besides?: ReadonlySet<Id>;
    readonly most?: number;
  } = {},
): readonly NextStep[] => {
  const store = context.store();
  const above = aboveOf(store, context.now).filter((one) => person === undefined || one.person.id === person);
  if (above.length === 0) return [];
  const shared = { all: allNews(context), known: knownFacts(context) };
  // One reading for everybody is quicker than one for each of several.
  const saying =
    person === undefined
      ? whatSays(
          context,
          above.map(({ person: one }) => one.id),
        )
      : undefined;
  const silent = silentSteps(context, person);
  const cases = caseSteps(context, person);
  const each = above.map(({ person: one, manager }) => {
    const relationship = relationshipOf(context, one, {
      manager,
      ...shared,
      ...(saying ? { facts: saying.filter(({ about }) => about.includes(one.id)) } : {}),
    });
    const places = withStep(placesOf(relationship), [...silent(relationship), ...cases(relationship)]).filter(
      ({ step: { facts } }) => facts.length === 0 || !facts.every((fact) => besides.has(fact)),
    );
    return { relationship, places, meets: millis(relationship.next?.start ?? far) };
  });
  const standing = (of: readonly StepPlace[]): readonly NextStep[] =>
    of.slice(0, most).flatMap(({ step, finished }) => (finished ? [] : [step]));
  if (person !== undefined) return standing(each.flatMap(({ places }) => places));
  const rows = each.flatMap(({ relationship, places, meets }) =>
    places.map((one, place) => ({ ...one, place, meets, relationship })),
  );
  rows.sort(
    (a, b) =>
      Number(b.planned === true) - Number(a.planned === true) ||
      Number(a.place > 0) - Number(b.place > 0) ||
      rankOfStep(a.step) - rankOfStep(b.step) ||
      a.meets - b.meets ||
      a.step.about.localeCompare(b.step.about),
  );
  // Where several have not heard the same it is one row.
  const gathered = new Map<string, typeof rows>();
  for (const row of rows) {
    const { about, facts } = row.step;
    const kind = kindOfStep(row.step);
    const name = facts.length > 0 && (kind === 'tell' || kind === 'news') ? `${kind} ${facts[0]}` : about;
    gathered.set(name, [...(gathered.get(name) ?? []), row]);
  }
  const all = [...gathered.values()].flatMap((same): readonly StepPlace[] => {
    const open = same.filter(({ finished }) => !finished);
    const [first] = open.length > 0 ? open : same;
    if (!first) return [];
    const step =
      toldTogether(
        open.map((one) => one.step),
        open.map(({ relationship }) => relationship.person.called),
        first.relationship,
      ) ?? first.step;
    return [{ step, finished: first.finished, ...(first.planned ? { planned: true as const } : {}) }];
  });
  return standing(roomForPressing(all, most));
};
