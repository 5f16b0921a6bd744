import type { Id } from '../shared/id.ts';
import { type Instant, millis } from '../shared/time.ts';
import type { Wanted } from './plan-reminders.ts';
import { PlannedKind, type Reminder, type ReminderState } from './reminder.ts';
import { instantOnWall } from './wall-clock.ts';

type Moved = { readonly reminder: Reminder; readonly wall: Reminder['wall']; readonly at: Instant };

/** What has to be done so that the reminders that are there become those that ought to be. */
export type Replanned = {
  readonly make: readonly Wanted[];
  readonly move: readonly Moved[];
  /** Withdrawn before they were said, and wanted again before their time. */
  readonly again: readonly Moved[];
  /** Withdrawn after they were said, and wanted again: in their former state, and not said anew. */
  readonly restore: readonly Reminder[];
  readonly withdraw: readonly Reminder[];
};

/** What is older is not made any more, in milliseconds: its row may have been let go, which is never sooner. */
const oldest = 28 * 86_400_000;

/**
 * Compares the reminders there are with those wanted. What was ever said is never said again, so that nothing comes twice;
 * what was put off keeps its new time; what stands on a wall clock is moved where the user's zone has changed; what nobody
 * has answered is withdrawn where it is wanted no more. A wanted one whose time has passed is made only where it could have
 * been planned before, not before `since`, and not after four weeks. `withdrawnFrom` says in which state a withdrawn one was before.
 */
export const replan = (
  there: readonly Reminder[],
  wanted: readonly Wanted[],
  {
    now,
    since,
    zone,
    withdrawnFrom = new Map(),
  }: {
    readonly now: Instant;
    readonly since: Instant;
    readonly zone: string;
    readonly withdrawnFrom?: ReadonlyMap<Id, ReminderState>;
  },
): Replanned => {
  const byKey = new Map(there.map((one) => [one.key, one]));
  const keys = new Set(wanted.map(({ key }) => key));
  const at = millis(now);
  const make: Wanted[] = [];
  const move: Moved[] = [];
  const again: Moved[] = [];
  const restore: Reminder[] = [];
  const moved = (reminder: Reminder, wall: Reminder['wall'], to: Instant): void => {
    const same =
      millis(to) === millis(reminder.at) && wall?.day === reminder.wall?.day && wall?.clock === reminder.wall?.clock;
    if (!same) move.push({ reminder, wall, at: to });
  };
  const inThisZone = (reminder: Reminder): void =>
    moved(reminder, reminder.wall, reminder.wall ? instantOnWall(reminder.wall, zone) : reminder.at);

  for (const one of wanted) {
    const known = byKey.get(one.key);
    const ahead = millis(one.at) > at;
    if (known === undefined) {
      const could = millis(one.at) > Math.max(millis(one.known), at - oldest) && millis(one.at) >= millis(since);
      if (ahead || could) make.push(one);
    } else if (known.state === 'withdrawn') {
      const state = withdrawnFrom.get(known.id);
      const { wall, at: to } = known.snoozed > 0 ? known : one;
      if (state === 'attempted' || state === 'shown') restore.push({ ...known, state });
      else if (millis(to) > at) again.push({ reminder: known, wall, at: to });
    } else if (known.state === 'scheduled') {
      if (known.snoozed > 0 || one.stays) inThisZone(known);
      else moved(known, one.wall, one.at);
    }
  }
  const withdraw: Reminder[] = [];
  for (const reminder of there) {
    if (reminder.state === 'withdrawn' || reminder.state === 'acknowledged' || keys.has(reminder.key)) continue;
    if (PlannedKind.safeParse(reminder.kind).success) withdraw.push(reminder);
    else if (reminder.state === 'scheduled') inThisZone(reminder);
  }
  return { make, move, again, restore, withdraw };
};
