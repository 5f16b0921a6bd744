import { addWorkdays } from '../language/calendar.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import { staleness } from '../people/profile/staleness.ts';
import { addDays, type Day, dayOf, daysBetween } from '../shared/time.ts';
import { type PlanKind, planKinds, planWords, questionOf } from './plan-kinds.ts';
import type { PlanProposal } from './plan-proposals.ts';
import { type KnownFact, type Relationship, sourceOfKnown } from './relationship.ts';

/** The first days with somebody new. */
export const firstDays = 30;
/** A talk within so many days is where the first questions go. */
const soonDays = 10;
const mostCarried = 3;

/** What to ask and in which week, one talk's worth at a time: listening comes before offering. */
const questions: readonly { readonly week: number; readonly kind: PlanKind }[] = [
  { week: 0, kind: 'priorities' },
  { week: 0, kind: 'success' },
  { week: 1, kind: 'style' },
  { week: 1, kind: 'right' },
  { week: 2, kind: 'listens' },
  { week: 2, kind: 'pressure' },
  { week: 3, kind: 'leave' },
  { week: 3, kind: 'sayback' },
];

const knownBy: Readonly<Partial<Record<PlanKind, KnownFact['kind']>>> = {
  priorities: 'priority',
  success: 'success',
  style: 'preference',
  listens: 'tie',
  pressure: 'pressure',
};

/**
 * What to plan for the first thirty days with somebody: dated questions over four weeks on working days, the first for the
 * next talk where one is near, without what facts tell already; and `carried`, the user's own open words to the leader before.
 * Nothing that the leader before said is in it.
 */
export const firstDaysPlan = (
  relationship: Relationship,
  calendar: WorkCalendar,
  carried: readonly KnownFact[] = [],
): readonly PlanProposal[] => {
  const { person, now, facts, next } = relationship;
  const today = dayOf(now);
  const known = ({ kind }: { readonly kind: PlanKind }): boolean =>
    kind === 'right'
      ? person.right !== null
      : facts.some(
          (fact) =>
            fact.kind === knownBy[kind] &&
            (fact.owner === person.id || fact.owner === null || kind === 'listens') &&
            staleness(fact, today) === null,
        );
  const meet = next && daysBetween(today, dayOf(next.start)) <= soonDays ? dayOf(next.start) : null;
  const dayOfWeek = (week: number): Day =>
    week === 0 && meet !== null ? meet : addWorkdays(addDays(today, week * 7), 2, calendar);
  const asked = questions
    .filter((one) => !known(one))
    .map(
      ({ week, kind }): PlanProposal => ({
        about: `step:${person.id}:${kind}`,
        step: planKinds[kind].step,
        words: planWords(kind, person.called, null),
        question: questionOf(kind),
        fact: null,
        on: dayOfWeek(week),
        sources: [],
      }),
    );
  const kept = carried.slice(0, mostCarried).map(
    (fact): PlanProposal => ({
      about: `step:${person.id}:carry:${fact.id}`,
      step: 'credibility',
      words: planWords('carry', person.called, fact.quote),
      question: null,
      fact: fact.id,
      on: dayOfWeek(0),
      sources: [sourceOfKnown(fact)],
    }),
  );
  return [...asked.slice(0, 2), ...kept, ...asked.slice(2)];
};
