import { lastDayOf } from '../facts/last-day.ts';
import type { Id } from '../shared/id.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import { actIn } from './fact-words.ts';
import type { KnownFact, Relationship } from './relationship.ts';

/** What happened longer ago says little of how it stands now. */
const lookedBackDays = 180;

/** Whether something happened in the time that is looked back on. */
export const within = (at: string, today: Day): boolean => daysBetween(dayOf(at), today) <= lookedBackDays;

/**
 * Whose word to the other it is: `mine` to that person, `theirs` to the user; null where it was given to somebody else, or
 * between others. What names nobody it is for counts as between the two where it is about both.
 */
export const between = (
  { owner, to, about }: Pick<KnownFact, 'owner' | 'to' | 'about'>,
  person: Id,
  me: Id | null,
): 'mine' | 'theirs' | null => {
  if (me !== null && owner === me) return to === person || (to === null && about.includes(person)) ? 'mine' : null;
  return owner === person && (to === null || to === me) ? 'theirs' : null;
};

/** The commitments between the two that ended or are open, of the time that is looked back on. */
export const owedBetween = ({ person, me, facts, courses }: Relationship, today: Day) => {
  const all = facts.filter(
    ({ kind, closed, said }) =>
      kind === 'commitment' && (closed === null || within(closed.at, today) || within(said, today)),
  );
  const mine = all.filter((fact) => between(fact, person.id, me) === 'mine');
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
