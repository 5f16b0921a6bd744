import { z } from 'zod';
import type { Closing, Due, Fact } from '../facts/fact.ts';
import type { FactChange } from '../facts/fact-change.ts';
import type { FactStep } from '../facts/fact-step.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, type Instant, millis } from '../shared/time.ts';

/**
 * Where something owed stands. `renegotiated`: it was moved before its day was over, each time, and its new day is still to
 * come, which counts as well kept. `late`: kept after its day. `broken`: neither kept nor called off, by the user's word.
 */
export const commitmentStandings = [
  'open',
  'at-risk',
  'overdue',
  'renegotiated',
  'kept',
  'late',
  'broken',
  'dropped',
] as const;
export const CommitmentStanding = z.enum(commitmentStandings);
export type CommitmentStanding = z.infer<typeof CommitmentStanding>;

/** Later words of others or of the user; of those that moved it, `was` is the day they replaced. */
export type TimedChange = Pick<FactChange, 'what' | 'said' | 'due' | 'state'> & { readonly was: Due | null };

/** A day that was replaced by another one. */
export type Move = {
  readonly at: Instant;
  readonly was: Due | null;
  /** Null where it was given up without a new day. */
  readonly became: Due | null;
  /** Before its day was over, or where there was none: then everybody could still plan. */
  readonly early: boolean;
  readonly why: string;
  /** Whether the user said it to the program, or it was read in words said to others. */
  readonly by: 'hand' | 'words';
};

const isEarly = (was: Due | null, on: Day): boolean => {
  const last = lastDayOf(was);
  return last === null || on <= last;
};

/** Every move of a fact that stands, earliest first. The day of each is the one on the wall clock of whoever said it. */
export const movesOf = (changes: readonly TimedChange[], steps: readonly FactStep[]): readonly Move[] =>
  [
    ...changes
      .filter(({ what, state }) => what === 'moved' && state === 'accepted')
      .map(
        ({ said, was, due }): Move => ({
          at: said,
          was,
          became: due,
          early: isEarly(was, dayOf(said)),
          why: '',
          by: 'words',
        }),
      ),
    ...steps
      .filter(({ what }) => what === 'moved')
      .map(
        ({ at, was, became, why }): Move => ({
          at,
          was,
          became,
          early: isEarly(was, dayOf(at)),
          why,
          by: 'hand',
        }),
      ),
  ].sort((a, b) => millis(a.at) - millis(b.at));

/** What became of something owed: told from this wherever it is told. */
export type Course = {
  /** Every move, earliest first. */
  readonly moves: readonly Move[];
  /** From one day to another, said while everybody could still plan; none behind a day that was missed. */
  readonly inTime: readonly Move[];
  /** To another day, said when the old one was over: that day was missed, whatever came after. */
  readonly missed: readonly Move[];
  /** How it ended, when that was said, and `on` which day it was so; null while it is open. */
  readonly ended: {
    readonly how: Closing;
    readonly at: Instant;
    readonly on: Day;
    readonly why: string;
  } | null;
};

const endings: readonly FactStep['what'][] = ['kept', 'late', 'broken', 'dropped'];

/** What became of something owed, from later words about it and from what the user did. */
export const courseOf = (
  { closed }: Pick<Fact, 'closed'>,
  { changes, steps }: { readonly changes: readonly TimedChange[]; readonly steps: readonly FactStep[] },
): Course => {
  const moves = movesOf(changes, steps);
  const toDays = moves.filter(({ was, became }) => lastDayOf(was) !== null && became !== null);
  const firstMissed = toDays.findIndex(({ early }) => !early);
  const said = closed && steps.findLast(({ what, at }) => endings.includes(what) && millis(at) === millis(closed.at));
  return {
    moves,
    inTime: (firstMissed < 0 ? toDays : toDays.slice(0, firstMissed)).filter(({ early }) => early),
    missed: toDays.filter(({ early }) => !early),
    ended: closed && {
      how: closed.how,
      at: closed.at,
      on: said?.done ?? dayOf(closed.at),
      why: closed.why ?? '',
    },
  };
};

/**
 * How something owed stands on the day of `now`, by what happened: never a judgement. `now` is on the user's wall clock;
 * `atRisk` says that `warningOf` gives a reason.
 */
export const standingOf = (
  { closed, due }: Pick<Fact, 'closed' | 'due'>,
  { moves, inTime }: Course,
  { now, atRisk = false }: { readonly now: Instant; readonly atRisk?: boolean },
): CommitmentStanding => {
  if (closed !== null) return closed.how;
  const last = lastDayOf(due);
  if (last !== null && last < dayOf(now)) return 'overdue';
  if (atRisk) return 'at-risk';
  // The last word on it counts; behind a missed day none is in time.
  return inTime.length > 0 && inTime.at(-1) === moves.at(-1) ? 'renegotiated' : 'open';
};
