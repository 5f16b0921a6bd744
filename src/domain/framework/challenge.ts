import type { Answer } from '../people/answer.ts';
import type { Id } from '../shared/id.ts';
import { addWeeks, type Week, weekNumber } from '../shared/week.ts';

/** The name under which `answer.give` keeps the user's word on whose week it is. */
export const challengeName = (person: Id, week: Week): string => `challenge:${person}:${week}`;

/** Somebody above the user as the choice knows them; times in milliseconds. */
export type Challenged = {
  readonly id: Id;
  /** When they came to be on file. */
  readonly created: number;
  /** From when on they were no longer there; null where they are. */
  readonly gone: number | null;
  readonly talks: readonly number[];
  readonly rounds: readonly { readonly opened: number; readonly closed: number | null }[];
  /** How much was accepted about them before this stretch of weeks. */
  readonly onFile: number;
};

/** So many weeks are looked at as one stretch; the choice is told anew from its beginning. */
export const stretchOfWeeks = 8;

/** The first week from which on the choice for `week` is told. */
export const toldFrom = (week: Week): Week => {
  const number = weekNumber(week);
  return addWeeks(week, -(((number % stretchOfWeeks) + stretchOfWeeks) % stretchOfWeeks) - stretchOfWeeks);
};

export type Chosen = {
  /** Null where nobody is above, or the week was left out. */
  readonly person: Id | null;
  /** The user said that none is to be this week. */
  readonly skipped: boolean;
  /** The name under which that was said; null where it was not. */
  readonly about: string | null;
};

/**
 * Whose week it is: of those above one, first whoever a round is open with, then whoever a talk comes soonest with in that week,
 * then of whom least is on file. Nobody has two weeks in a row where another is there, unless the user says so. It is told
 * anew from facts as they stood when each week began: `startOf` gives that in milliseconds. People in the order in which they came.
 */
export const challengeOf = (
  week: Week,
  people: readonly Challenged[],
  { startOf, answers }: { readonly startOf: (week: Week) => number; readonly answers: ReadonlyMap<string, Answer> },
): Chosen => {
  const far = Number.MAX_SAFE_INTEGER;
  let before: Id | null = null;
  let chosen: Chosen = { person: null, skipped: false, about: null };
  const first = toldFrom(week);
  for (let one = first; ; one = addWeeks(one, 1)) {
    const [start, end] = [startOf(one), startOf(addWeeks(one, 1))];
    const there = people.filter(({ created, gone }) => created < end && (gone === null || gone > start));
    const saidOf = ({ id }: Challenged): Answer['answer'] | undefined => answers.get(challengeName(id, one))?.answer;
    const own = there.find((person) => saidOf(person) === 'right');
    const skipped = there.find((person) => saidOf(person) === 'later');
    const place = (((weekNumber(one) % stretchOfWeeks) + stretchOfWeeks) % stretchOfWeeks) as number;
    const [eldest] = there;
    // Where one stretch meets the next neither knows of the other: the first week is the eldest's, and the last one never.
    const turn =
      place === 0
        ? there.slice(0, 1)
        : place === stretchOfWeeks - 1 && there.length > 1
          ? there.filter((person) => person !== eldest)
          : there;
    const fresh = (of: readonly Challenged[]) =>
      of.filter((person) => person.id !== before && saidOf(person) !== 'wrong');
    const pool = [fresh(turn), fresh(there), there.filter((person) => saidOf(person) !== 'wrong')].find(
      ({ length }) => length > 0,
    );
    const open = ({ rounds }: Challenged): number =>
      rounds.some(({ opened, closed }) => opened < start && (closed === null || closed >= start)) ? 0 : 1;
    const meets = ({ talks }: Challenged): number =>
      talks.reduce((soonest, at) => (at >= start && at < end && at < soonest ? at : soonest), far);
    const [best] = [...(pool ?? [])].sort((a, b) => open(a) - open(b) || meets(a) - meets(b) || a.onFile - b.onFile);
    const person = own ?? (skipped ? undefined : best);
    chosen = {
      person: person?.id ?? null,
      skipped: own === undefined && skipped !== undefined,
      about: own ? challengeName(own.id, one) : skipped ? challengeName(skipped.id, one) : null,
    };
    before = person?.id ?? before;
    if (one === week) return chosen;
  }
};
