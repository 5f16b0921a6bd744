import type ICAL from 'ical.js';
import { type Clock, utc } from './zones.ts';

/** A point on a wall clock: `wall` is that clock read as if it were UTC, in milliseconds. */
export type WallTime = { readonly wall: number; readonly clock: Clock; readonly isDate: boolean };

export const epochOf = (time: WallTime): number => time.wall - time.clock.offsetAt(time.wall) * 60_000;

export type ClockFor = (tzid: string | null) => Clock;

const isTime = (value: unknown): value is ICAL.Time =>
  typeof value === 'object' && value !== null && 'icalclass' in value && value.icalclass === 'icaltime';

export const wallOf = (time: ICAL.Time): number | null => {
  if (!(time.year >= 1900 && time.year <= 2200 && time.month >= 1 && time.month <= 12 && time.day >= 1)) return null;
  const wall = time.isDate
    ? Date.UTC(time.year, time.month - 1, time.day)
    : Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  return Number.isFinite(wall) ? wall : null;
};

const isUtc = (time: ICAL.Time): boolean => time.zone?.tzid === 'UTC';

/** The times a property holds; what is no time is passed over. */
export const timesOf = (property: ICAL.Property, clockFor: ClockFor): WallTime[] => {
  const tzid = property.getParameter('tzid');
  let values: unknown[] = [];
  try {
    values = property.getValues();
  } catch {
    // The library reads a value when it is asked for, and throws then.
  }
  const found: WallTime[] = [];
  for (const value of values) {
    const time =
      isTime(value) || typeof value !== 'object' || value === null || !('start' in value) ? value : value.start;
    if (!isTime(time)) continue;
    const wall = wallOf(time);
    if (wall === null) continue;
    const clock = isUtc(time) ? utc : clockFor(typeof tzid === 'string' ? tzid : null);
    found.push({ wall, clock, isDate: time.isDate });
  }
  return found;
};

/** The first time of a named property of an event; null when it has none that can be read. */
export const timeOf = (component: ICAL.Component, name: string, clockFor: ClockFor): WallTime | null => {
  const property = component.getFirstProperty(name);
  return (property && timesOf(property, clockFor)[0]) ?? null;
};

/** The first value of a property; null where it has none, or none that can be read. */
export const firstValue = (component: ICAL.Component, name: string): unknown => {
  try {
    return component.getFirstPropertyValue(name);
  } catch {
    return null;
  }
};
