import { dayInWords } from '../../domain/documents/words.ts';
import { firstDays, firstDaysPlan } from '../../domain/framework/first-days.ts';
import { methodOf } from '../../domain/framework/method.ts';
import { between } from '../../domain/framework/owed-between.ts';
import { type PlanProposal, roundPlan } from '../../domain/framework/plan-proposals.ts';
import type { KnownFact } from '../../domain/framework/relationship.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft, type Person } from '../../domain/people/person.ts';
import { type Day, dayOf, daysBetween, inZone, millis } from '../../domain/shared/time.ts';
import { aboveOf, knownFacts } from '../assessment/relationship-of.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { methodMaterials } from '../method/method-material.ts';

/** Who left above the user so lately may have led to somebody new. */
const leftDays = 120;

/** The leader before: who left above the user lately, in the same relation where both are known. */
const leaderBefore = ({ store: open, now }: Context, person: Person): Person | undefined => {
  const today = dayOf(now);
  return open()
    .people.standing('above')
    .filter(
      (one) =>
        one.id !== person.id &&
        hasLeft(one, today) &&
        daysBetween(one.gone ?? today, today) <= leftDays &&
        (one.relation === undefined || person.relation === undefined || one.relation === person.relation),
    )
    .sort((a, b) => (b.gone ?? '').localeCompare(a.gone ?? ''))[0];
};

/** The user's own open words to somebody who left: they outlast them. */
const carriedFrom = (context: Context, before: Person): readonly KnownFact[] => {
  const store = context.store();
  const me = store.people.me()?.id ?? null;
  return knownFacts(context)(
    store.facts
      .withPerson(before.id, context.now, ['accepted'])
      .filter((fact) => fact.kind === 'commitment' && fact.closed === null && between(fact, before.id, me) === 'mine'),
  );
};

export type Proposed = {
  readonly round: readonly PlanProposal[];
  readonly firstDays: readonly PlanProposal[];
  /** Why the first thirty days are offered; null where nothing says that they are new. */
  readonly isNew: string | null;
  /** What comes over from the leader before, and what does not; null where nobody is known to have gone. */
  readonly carries: string | null;
};

/** What a round with somebody could plan, and whether they are new here. */
export const proposedFor = (context: Context, person: Person): Proposed => {
  const store = context.store();
  const manager = aboveOf(store, context.now).some((one) => one.person.id === person.id && one.manager);
  const [material] = methodMaterials(context, [{ person, manager }]);
  if (!material) return { round: [], firstDays: [], isNew: null, carries: null };
  const today = dayOf(context.now);
  const called = calledName(person.name);
  const before = leaderBefore(context, person);
  const since = firstSign(context, person);
  const fresh = since !== null && since !== 'old';
  // Where everybody is new, it is the file that is new.
  const others =
    fresh &&
    aboveOf(store, context.now).some((one) => one.person.id !== person.id && firstSign(context, one.person) === 'old');
  return {
    round: roundPlan(methodOf(material), called),
    firstDays: firstDaysPlan(
      material.relationship,
      calendarsOf(store, context.zone)(context.now),
      before ? carriedFrom(context, before) : [],
    ),
    isNew:
      fresh && (others || before !== undefined) ? `${called} is new on file since ${dayInWords(since, today)}.` : null,
    carries: before
      ? `${calledName(before.name)} left ${before.gone ? `on ${dayInWords(before.gone, today)}` : ''}. Your own open words to ${calledName(before.name)} come over; what ${calledName(before.name)} told you in confidence does not.`
      : null,
  };
};

/** Since when somebody is on file: a day of the last thirty, `old` where that is longer ago, null where nothing is. */
const firstSign = ({ store: open, now, zone }: Context, person: Person): Day | 'old' | null => {
  const at = millis(now);
  const first = open().touches.firstWith(person.id, at - firstDays * 86_400_000, at);
  return typeof first === 'number' ? dayOf(inZone(first, zone)) : first;
};
