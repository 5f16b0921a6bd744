import type { Moment } from '../../domain/moments/moment.ts';
import { type DatedFact, planReminders } from '../../domain/reminders/plan-reminders.ts';
import type { ReminderEvent } from '../../domain/reminders/reminder.ts';
import { replan } from '../../domain/reminders/replan.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
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

/** Coming moments, and those whose reminder has not been said yet. */
const momentsToPlan = ({ store: open, now, zone }: Context, still: readonly (Id | null)[]): readonly Moment[] => {
  const store = open();
  const coming = store.moments.between(now, inZone(millis(now) + aheadMillis, zone));
  const others = still.filter((id) => id !== null && !coming.some((one) => one.id === id));
  return [...coming, ...others.flatMap((id) => store.moments.get(id ?? '') ?? [])];
};

/**
 * Brings the reminders that are kept in line with what is on file now; true where that changed any. What was said stays
 * said. It may be done as often as one likes, by several processes at once.
 */
export const planNow = (context: Context, warned: ReadonlySet<Id>): boolean => {
  const { now, zone } = context;
  const store = context.store();
  // Nothing is written while nothing has to be, so that whoever only looks holds nobody up.
  const planned = () => {
    const still = store.reminders.inStates(['scheduled']).filter(({ kind }) => kind === 'moment');
    const wanted = planReminders({
      facts: datedFacts(context),
      moments: momentsToPlan(
        context,
        still.map(({ moment }) => moment),
      ),
      disagreements: store.disagreements.opened(now),
      warned,
      me: store.people.me()?.id ?? null,
      above: new Set(store.people.standing('above').map(({ id }) => id)),
      settings: settingsOf(store),
      calendar: calendarsOf(store, zone)(now),
      now,
      zone,
    });
    const there = store.reminders.planned(wanted.map(({ key }) => key));
    return replan(there, wanted, { now, since: store.settings.read(sinceSetting) ?? now, zone });
  };
  const isNothing = ({ make, move, again, withdraw }: ReturnType<typeof replan>): boolean =>
    make.length + move.length + again.length + withdraw.length === 0;
  if (isNothing(planned()) && store.settings.read(sinceSetting) !== undefined) return false;

  return store.transaction(() => {
    if (store.settings.read(sinceSetting) === undefined) store.settings.write(sinceSetting, now);
    const { make, move, again, withdraw } = planned();
    const note = (reminder: Id, what: ReminderEvent['what'], detail = ''): void =>
      store.reminders.note({ reminder, at: now, path: 'plan', what, detail });
    for (const { known: _known, stays: _stays, ...one } of make) {
      const id = context.newId();
      store.reminders.put({ ...one, id, draft: null, words: '', state: 'scheduled', snoozed: 0, made: now });
      note(id, 'scheduled');
    }
    for (const { reminder, wall, at } of move) {
      store.reminders.put({ ...reminder, wall, at });
      note(reminder.id, 'moved');
    }
    for (const { reminder, wall, at } of again) {
      store.reminders.put({ ...reminder, wall, at, state: 'scheduled' });
      note(reminder.id, 'scheduled', 'again');
    }
    for (const id of withdraw) {
      store.reminders.pass(id, ['scheduled'], 'withdrawn');
      note(id, 'withdrawn');
    }
    return make.length + move.length + again.length + withdraw.length > 0;
  });
};
