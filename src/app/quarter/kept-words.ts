import type { LineSource } from '../../domain/documents/line.ts';
import { endOfWord, type WordEnd } from '../../domain/evaluation/kept-words.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { isOfTheHour } from '../../domain/facts/of-the-hour.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { standingOf } from '../../domain/plan/standing.ts';
import { isLongAgo, lastHeard } from '../../domain/plan/still-open.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Day, dayOf } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import { coursesOf } from '../commitment/courses-of.ts';
import type { Context } from '../context.ts';
import { personName } from '../person/person-name.ts';
import type { PersonName } from '../views.ts';

/** A promise of the user's to somebody above, and what became of it. */
export type KeptWord = {
  readonly fact: Id;
  readonly words: string;
  readonly to: PersonName;
  readonly due: Day | null;
  /** It was moved in time, to its day; not where that day was missed. */
  readonly moved: boolean;
  readonly end: WordEnd;
  /** The day it ended; null while it is open. */
  readonly on: Day | null;
  readonly source: LineSource;
};

/** Promises of the user's to people above, or one of them, that fell due or ended in a stretch of days, soonest due first. */
export const keptWords = (
  context: Context,
  { from, to, person }: { readonly from: Day; readonly to: Day; readonly person: Id | null },
): readonly KeptWord[] => {
  const store = context.store();
  const { now } = context;
  const me = store.people.me()?.id;
  if (me === undefined) return [];
  const today = dayOf(now);
  const above = new Map(
    store.people
      .standing('above')
      .flatMap((one) => (one.group || (person !== null && one.id !== person) ? [] : [[one.id, one] as const])),
  );
  const named = ({ to: receiver, about }: { readonly to: Id | null; readonly about: readonly Id[] }) =>
    receiver === null ? about.flatMap((one) => above.get(one) ?? [])[0] : above.get(receiver);
  const facts = store.lookingBack.promises(me, now, { from, to }).filter((fact) => named(fact) !== undefined);
  const courses = coursesOf(store, facts, now);
  return knownFacts(context)(facts).flatMap((fact): KeptWord[] => {
    const receiver = named(fact);
    const course = courses.get(fact.id);
    if (!receiver || !course) return [];
    const due = lastDayOf(fact.due);
    const on = course.ended?.on ?? null;
    // A word of the hour was over with it.
    if (fact.closed === null && isOfTheHour(fact)) return [];
    const isUnclosed = isLongAgo(fact, lastHeard(fact), now);
    const end = isUnclosed ? 'unclosed' : endOfWord(standingOf(fact, course, { now, atRisk: false }), course);
    const inside = (day: Day | null): boolean => day !== null && day >= from && day <= to;
    const wasDue = course.moves.some(({ was }) => inside(lastDayOf(was)));
    if (!inside(on) && !inside(due) && !wasDue) return [];
    // What is due on a day to come has not fallen due.
    if (end === 'open' && (due === null || due >= today)) return [];
    return [
      {
        fact: fact.id,
        words: fact.action ?? fact.quote,
        to: personName(receiver),
        due,
        moved: course.inTime.length > 0 && course.missed.length === 0,
        end,
        on,
        source: sourceOfKnown(fact),
      },
    ];
  });
};
