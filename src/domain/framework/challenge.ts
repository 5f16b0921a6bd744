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
const stretch = 8;

const placeOf = (week: Week): number => ((weekNumber(week) % stretch) + stretch) % stretch;

/** The first week from which on the choice for `week` is told. */
export const toldFrom = (week: Week): Week => addWeeks(week, -placeOf(week));

export type Chosen = {
  /** Null where nobody is above, or the week was left out. */
  readonly person: Id | null;
  /** The user said that none is to be this week. */
  readonly skipped: boolean;
  /** The name under which the user's word on it stands; null where there is none. */
  readonly about: string | null;
  /** What it was chosen for: the user's word, an open round, a talk in that week, that little is on file, or that it is their turn. */
  readonly why: 'own' | 'round' | 'talk' | 'thin' | 'turn';
};

const weekMs = 7 * 86_400_000;
const far = Number.MAX_SAFE_INTEGER;

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
  /** Those who were there when it began; in the first week of all whoever came in it. */
  const thereIn = (one: Week): readonly Challenged[] => {
    const [start, end] = [startOf(one), startOf(addWeeks(one, 1))];
    const from = (before: number) =>
      people.filter(({ created, gone }) => created < before && (gone === null || gone > start));
    const known = from(start);
    return known.length > 0 ? known : from(end);
  };
  const saidOf = ({ id }: Challenged, one: Week): Answer['answer'] | undefined =>
    answers.get(challengeName(id, one))?.answer;
  /** Of two each has every other week, counted from when the second came. */
  const ofTwo = (one: Week, [eldest, other]: readonly Challenged[]): Challenged | undefined => {
    if (!other) return eldest;
    // How many weeks ago both were there at the beginning for the first time; hours that clocks jump move it by one.
    let ago = Math.floor((startOf(one) - other.created) / weekMs);
    while (startOf(addWeeks(one, -ago)) <= other.created) ago -= 1;
    while (startOf(addWeeks(one, -ago - 1)) > other.created) ago += 1;
    return ago % 2 === 0 ? other : eldest;
  };
  const best = (of: readonly Challenged[], one: Week): Pick<Chosen, 'person' | 'why'> => {
    const [start, end] = [startOf(one), startOf(addWeeks(one, 1))];
    const open = ({ rounds }: Challenged): number =>
      rounds.some(({ opened, closed }) => opened < start && (closed === null || closed >= start)) ? 0 : 1;
    const meets = ({ talks }: Challenged): number =>
      talks.reduce((soonest, at) => (at >= start && at < end && at < soonest ? at : soonest), far);
    const [first, next] = [...of].sort((a, b) => open(a) - open(b) || meets(a) - meets(b) || a.onFile - b.onFile);
    if (!first) return { person: null, why: 'turn' };
    const thin = next !== undefined && next.onFile > first.onFile;
    return {
      person: first.id,
      why: open(first) === 0 ? 'round' : meets(first) < far ? 'talk' : thin ? 'thin' : 'turn',
    };
  };
  const choose = (one: Week, before: Id | null): Chosen => {
    const there = thereIn(one);
    const own = people.find((person) => saidOf(person, one) === 'right');
    if (own) return { person: own.id, skipped: false, about: challengeName(own.id, one), why: 'own' };
    const skipped = people.find((person) => saidOf(person, one) === 'later');
    if (skipped) return { person: null, skipped: true, about: challengeName(skipped.id, one), why: 'own' };
    const may = there.filter((person) => saidOf(person, one) !== 'wrong');
    const fresh = may.filter(({ id }) => id !== before);
    const [eldest] = there;
    // Where one stretch meets the next neither knows of the other: the first week is the eldest's, and the last one never.
    const turn =
      there.length < 3
        ? [ofTwo(one, there)]
        : placeOf(one) === 0
          ? [eldest]
          : placeOf(one) === stretch - 1
            ? fresh.filter((person) => person !== eldest)
            : fresh;
    const pool = [turn.filter((person) => person !== undefined && fresh.includes(person)), fresh, may].find(
      ({ length }) => length > 0,
    );
    const of = (pool ?? []).filter((person) => person !== undefined);
    return { ...best(of, one), skipped: false, about: null };
  };
  const first = toldFrom(week);
  const last = addWeeks(first, -1);
  const theirs = people.find((person) => saidOf(person, last) === 'right');
  const before = thereIn(last);
  let previous = theirs?.id ?? (before.length > 0 && before.length < 3 ? (ofTwo(last, before)?.id ?? null) : null);
  for (let one = first; ; one = addWeeks(one, 1)) {
    const chosen = choose(one, previous);
    if (one === week) return chosen;
    previous = chosen.person ?? previous;
  }
};
