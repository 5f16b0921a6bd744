import type { Id } from '../../shared/id.ts';
import type { MailTrait } from './mail-trait.ts';
import type { SampleRule } from './sample.ts';

/** One mail as it counts here. */
export type Wrote = MailTrait & {
  readonly source: Id;
  /** When, in milliseconds. */
  readonly at: number;
  /** How far their wall clock was ahead of UTC then, in minutes. */
  readonly ahead: number;
  /** The conversation it belongs to. */
  readonly thread: string;
};

/** What somebody's ways are told from. */
export type Material = {
  /** Mails they wrote, earliest first. */
  readonly theirs: readonly Wrote[];
  /** Mails of the user to them alone, earliest first. */
  readonly yours: readonly Wrote[];
  /** Questions they put in talks, as the user noted them: bits of `questionTopics`. */
  readonly asked: readonly { readonly source: Id; readonly at: number; readonly topics: number }[];
  /** Up to when, in milliseconds. */
  readonly now: number;
  /** Whether `ahead` is known from their mails, or taken from the user's clock. */
  readonly ownClock: boolean;
  /** From how much something may be said, where it is not `sampleRule`: for measuring that rule. */
  readonly rule?: SampleRule;
};

const minute = 60_000;
const day = 1440;
/** A working day lasts from 8 to 18 on their clock, Monday to Friday. */
export const workday = { from: 8 * 60, to: 18 * 60 } as const;

/** Minutes on a wall clock since its Monday 0:00 before 1970. */
const wallMinutes = (at: number, ahead: number): number => at / minute + ahead + 3 * day;

/** Where a moment lies in its day and week on their clock: minutes since midnight, 0 for Monday. */
export const onTheirClock = (at: number, ahead: number): { readonly minutes: number; readonly weekday: number } => {
  const wall = wallMinutes(at, ahead);
  return { minutes: Math.floor(((wall % day) + day) % day), weekday: ((Math.floor(wall / day) % 7) + 7) % 7 };
};

/** How many working minutes of all time lie before a wall-clock minute. */
const workedBefore = (wall: number): number => {
  const days = Math.floor(wall / day);
  const weekday = ((days % 7) + 7) % 7;
  const length = workday.to - workday.from;
  const whole = Math.floor(days / 7) * 5 * length + Math.min(weekday, 5) * length;
  const today = Math.min(Math.max(wall - days * day - workday.from, 0), length);
  return whole + (weekday < 5 ? today : 0);
};

/** Minutes between two moments that fall into working hours (8 to 18, Monday to Friday) on a clock so far ahead of UTC. */
export const workingMinutes = (from: number, to: number, ahead: number): number =>
  Math.max(0, workedBefore(wallMinutes(to, ahead)) - workedBefore(wallMinutes(from, ahead)));

/** A mail of the user to them alone, and their first mail after it in the same conversation. */
export type Answer = { readonly to: Wrote; readonly with: Wrote | null };

/** An answer that comes later belongs to something else. */
const longest = 30 * day * minute;

/**
 * For each mail of the user the answer, where there is one: their next mail in the conversation, within thirty days and
 * before the user wrote to them there again.
 */
export const answersIn = ({ theirs, yours }: Pick<Material, 'theirs' | 'yours'>): readonly Answer[] => {
  const byThread = new Map<string, Wrote[]>();
  const listed = (thread: string): Wrote[] => {
    const known = byThread.get(thread);
    if (known) return known;
    const made: Wrote[] = [];
    byThread.set(thread, made);
    return made;
  };
  for (const one of theirs) listed(one.thread).push(one);
  const nextOfYours = new Map<string, number>();
  const found: Answer[] = [];
  for (let place = yours.length - 1; place >= 0; place -= 1) {
    const to = yours[place];
    if (!to) continue;
    const before = Math.min(nextOfYours.get(to.thread) ?? Number.POSITIVE_INFINITY, to.at + longest);
    nextOfYours.set(to.thread, to.at);
    const answer = byThread.get(to.thread)?.find(({ at }) => at > to.at && at <= before);
    found.push({ to, with: answer ?? null });
  }
  return found.reverse();
};
