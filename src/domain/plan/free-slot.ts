import type { Day } from '../shared/time.ts';
import { dayOf } from '../shared/time.ts';
import type { Busy } from './free-time.ts';

/** Nobody said when they work: slots are looked for between nine and five, and rather between ten and four. */
const hours = { first: 9 * 60, last: 17 * 60, rather: [10 * 60, 16 * 60] } as const;
const step = 30;

const minuteOf = (instant: string): number => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/**
 * The first stretch of `minutes` on a day that no calendar takes, as `10:30` on the user's wall clock: between ten and four
 * where there is one, else between nine and five, never before `notBefore` (minutes of the day). Undefined where there is none.
 */
export const freeSlot = (day: Day, minutes: number, busy: readonly Busy[], notBefore = 0): string | undefined => {
  const taken = busy
    .filter(({ start, end, allDay }) => !allDay && dayOf(start) <= day && dayOf(end) >= day)
    .map(({ start, end }) => ({
      from: dayOf(start) < day ? 0 : minuteOf(start),
      to: dayOf(end) > day ? 24 * 60 : Math.max(minuteOf(end), minuteOf(start) + (dayOf(start) === day ? 1 : 0)),
    }));
  const free = (at: number): boolean => taken.every(({ from, to }) => at + minutes <= from || at >= to);
  const within = (first: number, last: number): number | undefined => {
    for (let at = Math.max(first, Math.ceil(notBefore / step) * step); at + minutes <= last; at += step)
      if (free(at)) return at;
    return undefined;
  };
  const at = within(...hours.rather) ?? within(hours.first, hours.last);
  return at === undefined ? undefined : clockOf(at);
};

/** Minutes between nine and five of a day that stand in a calendar; what overlaps counts once. */
export const minutesTaken = (day: Day, busy: readonly Busy[]): number => {
  const taken = busy
    .filter(({ start, end, allDay }) => !allDay && dayOf(start) <= day && dayOf(end) >= day)
    .map(({ start, end }) => ({
      from: Math.max(hours.first, dayOf(start) < day ? 0 : minuteOf(start)),
      to: Math.min(hours.last, dayOf(end) > day ? 24 * 60 : minuteOf(end)),
    }))
    .toSorted((a, b) => a.from - b.from);
  let sum = 0;
  let until = 0;
  for (const { from, to } of taken) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
};
