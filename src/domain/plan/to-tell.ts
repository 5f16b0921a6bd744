import type { Fact } from '../facts/fact.ts';
import type { FactStep } from '../facts/fact-step.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { dayOf, type Instant, millis } from '../shared/time.ts';
import type { Warning } from './early-warning.ts';
import type { Course } from './standing.ts';

/**
 * Why whoever something is owed to is to be told of it now, in words: it may be missed, or it is past its day. Null where
 * neither is so, or where they were told so since: told before its day, they do not know yet that it is past.
 */
export const tellOf = (
  { due, closed }: Pick<Fact, 'due' | 'closed'>,
  { moves }: Pick<Course, 'moves'>,
  {
    steps,
    warning,
    now,
  }: {
    readonly steps: readonly FactStep[];
    readonly warning: Warning | null;
    readonly now: Instant;
  },
): string | null => {
  const last = lastDayOf(due);
  if (closed !== null || last === null) return null;
  const past = last < dayOf(now);
  const words = past ? 'Its day is past: say the new one to them today.' : (warning?.words ?? null);
  const told = steps.findLast(({ what }) => what === 'told')?.at;
  if (words === null || told === undefined) return words;
  const moved = moves.at(-1)?.at;
  const stands = (moved === undefined || millis(told) >= millis(moved)) && (!past || dayOf(told) > last);
  return stands ? null : words;
};
