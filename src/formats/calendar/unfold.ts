import ICAL from 'ical.js';
import { type ClockFor, epochOf, timesOf, type WallTime, wallOf } from './times.ts';

/**
 * Steps a recurrence may take; counted, not timed, so that the same file always gives the same instances. Only where even
 * that is too slow does `overdue` end it.
 */
export type Budget = { steps: number; readonly overdue: () => boolean };

const stepsBetweenLooks = 250;

const stepsPerSeries = 100_000;
const keptOfPast = 200;
const mostInstances = 2000;

export type Window = { readonly from: number; readonly to: number; readonly now: number };

export type Unfolded = {
  readonly starts: readonly WallTime[];
  /** How many instances inside the window were left out. */
  readonly leftOut: number;
  /** The rule repeats so often that not the whole window was looked at, only what is near to now. */
  readonly narrowed: boolean;
  /** The rule was given up before its end: it repeats too often, or never. */
  readonly givenUp: boolean;
  /** The rule could not be read; only the dates that are written out are there. */
  readonly broken: boolean;
  /** No day up to the end of the window fits the rule ("30 February"). */
  readonly never: boolean;
};

class OutOfSteps extends Error {}

/** Larger intervals lie beyond every window, and the library would count through them day by day. */
const largestInterval = (rule: ICAL.Recur): number =>
  /^(?:SECOND|MINUTE|HOUR)LY$/.test(rule.freq) ? 10_000_000 : 4000;

const counted = ['check_contracting_rules', 'increment_month', 'increment_year', 'increment_monthday'] as const;

type Iterator = { next: () => ICAL.Time | null | undefined };

/**
 * A rule can loop for ever inside one `next()` ("30 February"), so the steps inside are counted as well: the iterator's own
 * methods are wrapped before it starts, because it already searches while it is being set up.
 */
const iteratorOf = (rule: ICAL.Recur, start: ICAL.Time, step: () => void): Iterator => {
  const prototype = ICAL.RecurIterator.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const iterator: Record<string, unknown> = Object.assign(Object.create(prototype), {
    completed: false,
    rule: null,
    dtstart: null,
    last: null,
    occurrence_number: 0,
    by_indices: null,
    initialized: false,
    by_data: null,
    days: null,
    days_index: 0,
  });
  for (const name of counted) {
    const own = prototype[name];
    if (!own) continue;
    iterator[name] = (...args: unknown[]) => {
      step();
      return own.apply(iterator, args);
    };
  }
  prototype.fromData?.call(iterator, { rule, dtstart: start });
  return iterator as unknown as Iterator;
};

const floating = (time: WallTime): ICAL.Time => {
  const date = new Date(time.wall);
  const fields = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    isDate: time.isDate,
  };
  return new ICAL.Time(fields, ICAL.Timezone.localTimezone);
};

const aDay = 86_400_000;
const periods: Readonly<Record<string, number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: aDay,
  WEEKLY: 7 * aDay,
};
/** Of a rule with more turns than this inside the window, half as many are tried to either side of now. */
const mostTurns = 20_000;

const lengthOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Parts = { readonly BYMONTH?: readonly number[]; readonly BYMONTHDAY?: readonly number[] };

/** "30 February": none of its months has any of its days. */
const neverComes = ({ BYMONTH: months, BYMONTHDAY: days }: Parts): boolean =>
  months !== undefined &&
  days !== undefined &&
  !months.some((month) => days.some((day) => Math.abs(day) <= (lengthOfMonth[month - 1] ?? 0)));

/** Milliseconds on the wall clock from turn to turn, where a rule may start at any turn and stays the same; else null. */
const spacingOf = (rule: ICAL.Recur): number | null => {
  const period = periods[rule.freq];
  const exact = Object.keys(rule.parts).every((part) => /^BY(?:DAY|MONTH|MONTHDAY)$/.test(part));
  return period !== undefined && exact && !rule.count ? period * rule.interval : null;
};

/** COUNT as the time of the last turn where every turn is an instance; null where it cannot be told. */
const lastTurn = (rule: ICAL.Recur, start: WallTime): number | null => {
  const period = periods[rule.freq];
  if (period === undefined || !rule.count || Object.keys(rule.parts).length > 0) return null;
  return start.wall + (rule.count - 1) * period * rule.interval;
};

/** Whether an instance lies after the rule's UNTIL, which is UTC, a wall clock, or a whole day (RFC 5545 3.3.10). */
const endOf = (until: ICAL.Time | null | undefined): ((time: WallTime) => boolean) => {
  const wall = until ? wallOf(until) : null;
  if (!until || wall === null) return () => false;
  if (until.isDate) return (time) => time.wall >= wall + aDay;
  return until.zone?.tzid === 'UTC' ? (time) => epochOf(time) > wall : (time) => time.wall > wall;
};

/**
 * All instances of a series that fall into the window, oldest first; of a series that ended before it, its last 200.
 * At most 2,000, the nearest to now. Time and memory are bounded whatever the rule says.
 */
export const unfold = (
  component: ICAL.Component,
  start: WallTime,
  clockFor: ClockFor,
  window: Window,
  budget: Budget,
): Unfolded => {
  const within = new Map<number, WallTime>();
  const past: WallTime[] = [];
  let givenUp = false;
  let broken = false;
  let left = Math.min(stepsPerSeries, budget.steps);
  const step = (): void => {
    left -= 1;
    budget.steps -= 1;
    if (left <= 0 || (left % stepsBetweenLooks === 0 && budget.overdue())) throw new OutOfSteps();
  };

  const properties = component.getAllProperties('rrule');
  const rules: ICAL.Recur[] = [];
  for (const property of properties) {
    try {
      rules.push((property.getFirstValue() as unknown as ICAL.Recur).clone());
    } catch {
      broken = true;
    }
  }
  let reach = window;
  for (const rule of rules) {
    const spacing =
      spacingOf(rule) ?? (lastTurn(rule, start) === null ? null : (periods[rule.freq] ?? 0) * rule.interval);
    if (spacing === null || (window.to - window.from) / spacing <= mostTurns || neverComes(rule.parts as Parts))
      continue;
    const half = spacing * (mostTurns / 2);
    reach = {
      from: Math.max(reach.from, window.now - half),
      to: Math.min(reach.to, window.now + half),
      now: window.now,
    };
  }

  const excluded = new Set<number>();
  const excludedDays = new Set<number>();
  for (const property of component.getAllProperties('exdate')) {
    // With half of what is excluded, too much would come in.
    if (budget.overdue())
      return { starts: [], leftOut: 0, narrowed: false, givenUp: true, broken: false, never: false };
    for (const time of timesOf(property, clockFor)) {
      if (time.isDate) excludedDays.add(time.wall);
      else excluded.add(epochOf(time));
    }
  }
  const add = (time: WallTime, epoch: number): void => {
    if (excluded.has(epoch) || excludedDays.has(Math.floor(time.wall / aDay) * aDay)) return;
    if (epoch >= reach.from) within.set(epoch, time);
    else past.push(time);
    if (past.length > keptOfPast * 4) past.splice(0, past.length - keptOfPast);
  };

  let seen = false;
  const run = (rule: ICAL.Recur, from: WallTime, isOver: (time: WallTime) => boolean, least: number): void => {
    // The library carries "30 February" over into March.
    const months = (rule.parts as Parts).BYMONTH;
    const iterator = iteratorOf(rule, floating(from), step);
    for (let next = iterator.next(); next; next = iterator.next()) {
      step();
      const wall = wallOf(next);
      if (wall === null) break;
      if (months && !months.includes(next.month)) continue;
      const time = { wall, clock: start.clock, isDate: start.isDate };
      const epoch = epochOf(time);
      if (epoch >= least) seen = true;
      if (epoch > reach.to || isOver(time)) break;
      if (epoch >= least) add(time, epoch);
    }
  };
  for (const rule of rules) {
    try {
      const last = lastTurn(rule, start);
      const isOver = last === null ? endOf(rule.until) : (time: WallTime) => time.wall > last;
      const until = last ?? (rule.until && wallOf(rule.until));
      if (last !== null) (rule as { count: number | null }).count = null;
      (rule as { until: ICAL.Time | null }).until = null;
      if (neverComes(rule.parts as Parts)) continue;
      if (rule.interval > largestInterval(rule)) {
        seen = true;
        add(start, epochOf(start));
        continue;
      }
      const spacing = spacingOf(rule);
      const ended = until !== null && until < reach.from - aDay;
      const aim = (ended ? until - (spacing ?? 0) * (mostTurns / 2) : reach.from) - aDay;
      const turns = spacing === null ? 0 : Math.floor((aim - start.wall) / spacing) - 2;
      if (spacing !== null && turns > 0) {
        run(rule.clone(), { ...start, wall: start.wall + turns * spacing }, isOver, aim);
        if (ended ? past.length >= keptOfPast : within.size > 0) continue;
      }
      run(rule, start, isOver, Number.NEGATIVE_INFINITY);
    } catch (error) {
      if (error instanceof OutOfSteps) givenUp = true;
      else broken = true;
    }
  }
  let never = false;
  if (properties.length === 0 || broken) add(start, epochOf(start));
  else if (within.size + past.length + excluded.size + excludedDays.size === 0) {
    never = !givenUp && reach === window && !(seen && epochOf(start) > window.to);
    add(start, epochOf(start));
  }
  for (const property of component.getAllProperties('rdate')) {
    if (budget.overdue()) givenUp = true;
    if (givenUp) break;
    for (const time of timesOf(property, clockFor).slice(0, 5000)) {
      const epoch = epochOf(time);
      if (epoch <= reach.to) add({ ...time, isDate: start.isDate }, epoch);
    }
  }

  let starts = [...within.entries()].sort((a, b) => a[0] - b[0]).map(([, time]) => time);
  if (starts.length === 0) {
    const dated = new Map(past.map((time) => [epochOf(time), time]));
    starts = [...dated.entries()].sort((a, b) => a[0] - b[0]).map(([, time]) => time);
    starts = starts.slice(-keptOfPast);
  }
  const leftOut = Math.max(0, starts.length - mostInstances);
  if (leftOut > 0) {
    const nearest = [...starts].sort((a, b) => Math.abs(epochOf(a) - window.now) - Math.abs(epochOf(b) - window.now));
    const kept = new Set(nearest.slice(0, mostInstances));
    starts = starts.filter((time) => kept.has(time));
  }
  return { starts, leftOut, narrowed: reach !== window, givenUp, broken, never };
};
