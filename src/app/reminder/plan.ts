import type { Moment } from '../../domain/moments/moment.ts';
import { type DatedFact, planReminders } from '../../domain/reminders/plan-reminders.ts';
import type { Reminder, ReminderEvent, ReminderState, ReminderTime } from '../../domain/reminders/reminder.ts';
import { saidByClockAhead, standingAfter } from '../../domain/reminders/reminder-then.ts';
import { type Replanned, replan } from '../../domain/reminders/replan.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { reviewsOf } from './reviews-of.ts';
import { settingsOf } from './settings-of.ts';

const dayMillis = 86_400_000;
/** How far ahead moments are planned for; they come anew each day. */
const aheadMillis = 14 * dayMillis;
/** When reminders were planned here for the first time: nothing older is said. */
const sinceSetting = 'reminders-since';

/** Open promises and asks with a day that stands, and since when that day is known. */
export const datedFacts = ({ store: open, now }: Context): readonly DatedFact[] => {
  const store = open();
  const facts = store.reminders.openWithDay().flatMap((id) => store.facts.get(id) ?? []);
  const ids = facts.map(({ id }) => id);
  const known = new Map<Id, Instant>();
  const later = (fact: Id, when: Instant | null): void => {
    const before = known.get(fact);
    if (when !== null && (before === undefined || millis(when) > millis(before))) known.set(fact, when);
  };
  for (const { id, learned, decided } of facts) {
    later(id, learned);
    later(id, decided);
  }
  const givenUp = new Set<Id>();
  for (const { fact, what, due, before } of store.factChanges.standing(now, ids)) {
    if (what !== 'moved') continue;
    later(fact, before?.at ?? null);
    if (due === null) givenUp.add(fact);
    else givenUp.delete(fact);
  }
  for (const { fact, at, what, became } of store.factSteps.ofFacts(ids, now)) {
    if (what !== 'moved' && what !== 'opened') continue;
    later(fact, at);
    if (became?.date) givenUp.delete(fact);
  }
  return facts
    .filter(({ id }) => !givenUp.has(id))
    .map((fact) => ({ fact, known: known.get(fact.id) ?? fact.learned }));
};

/** Coming moments, and those whose reminder nobody has answered. */
const momentsToPlan = ({ store: open, now, zone }: Context, still: readonly (Id | null)[]): readonly Moment[] => {
  const store = open();
  const coming = store.moments.between(now, inZone(millis(now) + aheadMillis, zone));
  const there = new Set(coming.map(({ id }) => id));
  const others = new Set(still.filter((id) => id !== null && !there.has(id)));
  return [...coming, ...[...others].flatMap((id) => store.moments.get(id ?? '') ?? [])];
};

/** In which state each of those withdrawn was before. */
const withdrawnFrom = (store: Store, there: readonly Reminder[]): ReadonlyMap<Id, ReminderState> =>
  new Map(
    there
      .filter(({ state }) => state === 'withdrawn')
      .map(({ id }) => {
        const events = store.reminders.eventsOf(id);
        const last = events.findLastIndex(({ what }) => what === 'withdrawn');
        return [id, standingAfter(events.slice(0, last)).state];
      }),
  );

/** What was said while the clock was far ahead comes again at its time; true where there was any. */
const takeBackAhead = (store: Store, now: Instant): boolean => {
  const ahead = (): readonly Reminder[] =>
    store.reminders
      .saidAfter(millis(now))
      .filter((one) => saidByClockAhead(one, store.reminders.eventsOf(one.id), now));
  if (ahead().length === 0) return false;
  return store.transaction(() => {
    for (const { id } of ahead())
      if (store.reminders.pass(id, ['attempted', 'shown', 'acknowledged'], 'scheduled'))
        store.reminders.note({ reminder: id, at: now, path: 'plan', what: 'scheduled', detail: 'clock' });
    return true;
  });
};

/**
 * Brings the reminders that are kept in line with what is on file now; true where that changed any. What was said stays
 * said. It may be done as often as one likes, by several processes at once.
 */
export const planNow = (context: Context, warned: ReadonlySet<Id>): boolean => {
  const { now, zone } = context;
  const store = context.store();
  // Nothing is written while nothing has to be, so that whoever only looks holds nobody up.
  const planned = (): Replanned => {
    const unanswered = store.reminders.inStates(['scheduled', 'attempted', 'shown']);
    const wanted = planReminders({
      facts: datedFacts(context),
      moments: momentsToPlan(
        context,
        unanswered.map(({ moment }) => moment),
      ),
      disagreements: store.disagreements.opened(now),
      reviews: reviewsOf(context),
      warned,
      me: store.people.me()?.id ?? null,
      above: new Set(store.people.standing('above').map(({ id }) => id)),
      own: new Set(store.ownMoments.all(now).map(({ moment }) => moment)),
      settings: settingsOf(store),
      calendar: calendarsOf(store, zone)(now),
      now,
      zone,
    });
    const there = store.reminders.planned(wanted.map(({ key }) => key));
    const since = store.settings.read(sinceSetting) ?? now;
    return replan(there, wanted, { now, since, zone, withdrawnFrom: withdrawnFrom(store, there) });
  };
  const changesIn = ({ make, move, again, restore, withdraw }: Replanned): number =>
    make.length + move.length + again.length + restore.length + withdraw.length;
  const tookBack = takeBackAhead(store, now);
  if (changesIn(planned()) === 0 && store.settings.read(sinceSetting) !== undefined) return tookBack;

  return store.transaction(() => {
    if (store.settings.read(sinceSetting) === undefined) store.settings.write(sinceSetting, now);
    const plan = planned();
    const note = (reminder: Id, what: ReminderEvent['what'], detail = '', was: ReminderTime | null = null): void =>
      store.reminders.note({ reminder, at: now, path: 'plan', what, detail, was });
    for (const { known: _known, stays: _stays, ...one } of plan.make) {
      const id = context.newId();
      store.reminders.put({ ...one, id, draft: null, state: 'scheduled', snoozed: 0, made: now });
      note(id, 'scheduled');
    }
    for (const { reminder, wall, at } of plan.move) {
      store.reminders.put({ ...reminder, wall, at });
      note(reminder.id, 'moved', '', reminder);
    }
    for (const { reminder, wall, at } of plan.again) {
      store.reminders.put({ ...reminder, wall, at, state: 'scheduled' });
      note(reminder.id, 'scheduled', 'again', reminder);
    }
    for (const { id, state } of plan.restore) {
      store.reminders.pass(id, ['withdrawn'], state);
      note(id, 'restored', state);
    }
    for (const { id, state } of plan.withdraw) {
      store.reminders.pass(id, [state], 'withdrawn');
      note(id, 'withdrawn');
    }
    return tookBack || changesIn(plan) > 0;
  });
};
