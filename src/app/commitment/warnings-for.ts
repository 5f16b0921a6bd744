import { type Fact, unsure } from '../../domain/facts/fact.ts';
import type { FactChange } from '../../domain/facts/fact-change.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { hoursOf, type Warning, warningOf } from '../../domain/plan/early-warning.ts';
import { type TimeLeft, timeLeft } from '../../domain/plan/free-time.ts';
import { lastHeard } from '../../domain/plan/still-open.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, type Day, dayOf, millis } from '../../domain/shared/time.ts';
import { busyUntil } from '../calendar/busy-until.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';

/** Nothing that is due later is in danger by today's calendar, in days. */
const ahead = 120;

/** Whether later words that wait for the user say that it is done or off: then it is asked, and nothing is warned of. */
export const seemsOver = ({ what, state, confidence }: Pick<FactChange, 'what' | 'state' | 'confidence'>): boolean =>
  (what === 'kept' || what === 'dropped') && state === 'proposed' && confidence >= unsure;

/**
 * Early warnings for what the user owes, by fact, on the day of `context.now`; without an entry nothing is in danger. Takes
 * open, accepted commitments of the user's; of anything else nothing is told. Reads the calendar and later words once.
 */
export const warningsFor = (context: Context, facts: readonly Fact[]): ReadonlyMap<Id, Warning> => {
  const store = context.store();
  const { now } = context;
  const today = dayOf(now);
  const me = store.people.me()?.id;
  const mine = facts.filter((fact) => {
    const last = lastDayOf(fact.due);
    const isMine = fact.kind === 'commitment' ? fact.owner === me : fact.to === me && fact.owner !== me;
    return (
      me !== undefined &&
      isMine &&
      fact.state === 'accepted' &&
      fact.closed === null &&
      last !== null &&
      last >= today &&
      last <= addDays(today, ahead)
    );
  });
  if (mine.length === 0) return new Map();
  const ids = mine.map(({ id }) => id);
  const farthest = mine.reduce(
    (most, { due }) => ((lastDayOf(due) ?? '') > most ? (lastDayOf(due) ?? most) : most),
    today,
  );
  const calendar = calendarsOf(store, context.zone)(now);
  const off = new Set((calendar.holidays ?? []).map(({ day }) => day));
  const busy = busyUntil(context, farthest);
  const heard = store.owed.heard(ids, now);
  const steps = store.factSteps.ofFacts(ids, now).filter(({ what }) => what !== 'sized');
  const byDay = new Map<Day, TimeLeft>();
  const leftUntil = (last: Day): TimeLeft => {
    const known = byDay.get(last) ?? timeLeft(now, last, { busy, off });
    byDay.set(last, known);
    return known;
  };
  // What else the user sized takes its part of the same days.
  const sized = (mine.some(({ size }) => size !== undefined) ? store.owed.list(now, { closed: false }) : []).filter(
    ({ size, owner, due }) => size !== undefined && owner === me && (lastDayOf(due) ?? '') >= today,
  );
  const warnings = new Map<Id, Warning>();
  for (const fact of mine) {
    const last = lastDayOf(fact.due) ?? today;
    const told = heard.filter((one) => one.fact === fact.id);
    if (told.some(seemsOver)) continue;
    const others =
      fact.size === undefined ? [] : sized.filter(({ id, due }) => id !== fact.id && (lastDayOf(due) ?? '') <= last);
    const taken = others.reduce((sum, { size }) => sum + (size === undefined ? 0 : hoursOf[size]), 0);
    const left = leftUntil(last);
    const done = steps.filter((one) => one.fact === fact.id);
    const since = lastHeard(fact, [...told.map(({ said }) => said), ...done.map(({ at }) => at)]);
    const move = told.findLast(({ what, state }) => what === 'moved' && state === 'accepted');
    const movedSince = done.findLast(({ what }) => what === 'moved');
    const givenUp =
      move !== undefined && !move.named && (movedSince === undefined || millis(movedSince.at) < millis(move.said));
    const warning = warningOf(fact, {
      now,
      left: { days: left.days, hours: left.hours - taken },
      shared: others.length,
      heard: since,
      givenUp,
    });
    if (warning) warnings.set(fact.id, warning);
  }
  return warnings;
};
