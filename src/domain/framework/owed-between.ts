import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import { actIn } from './fact-words.ts';
import type { KnownFact, Relationship } from './relationship.ts';

/** What happened longer ago says little of how it stands now. */
const lookedBackDays = 180;

/** Whether something happened in the time that is looked back on. */
export const within = (at: string, today: Day): boolean => daysBetween(dayOf(at), today) <= lookedBackDays;

/** The commitments between the two that ended or are open, of the time that is looked back on. */
export const owedBetween = ({ person, me, facts, courses }: Relationship, today: Day) => {
  const all = facts.filter(
    ({ kind, closed, said }) =>
      kind === 'commitment' && (closed === null || within(closed.at, today) || within(said, today)),
  );
  const mine = all.filter(
    ({ owner, to, about }) =>
      me !== null && owner === me && (to === person.id || (to === null && about.includes(person.id))),
  );
  const past = (fact: KnownFact): boolean => fact.closed === null && (lastDayOf(fact.due) ?? '9999') < today;
  const ended = (how: string) => (fact: KnownFact) => fact.closed?.how === how && within(fact.closed.at, today);
  // A word kept on a later day than the one that was missed is kept late.
  const missed = ({ id }: KnownFact): boolean => (courses.get(id)?.missed.length ?? 0) > 0;
  const kept = mine.filter(ended('kept'));
  return {
    kept: kept.filter((fact) => !missed(fact)),
    late: mine.filter((fact) => ended('late')(fact) || (missed(fact) && kept.includes(fact))),
    broken: mine.filter(ended('broken')),
    overdue: mine.filter(past),
    moved: mine.filter((fact) => fact.closed === null && !past(fact) && missed(fact)),
    early: mine.filter((fact) => !missed(fact) && courses.get(fact.id)?.inTime.some(({ at }) => within(at, today))),
  };
};

/** What was promised, without the person it was promised to and the days it was moved from. */
export const actToName = ({ person, courses }: Relationship, fact: KnownFact): string =>
  actIn(fact, person.called, {
    most: 10,
    movedFrom: courses.get(fact.id)?.moves.flatMap(({ was }) => was?.text ?? []) ?? [],
  });
