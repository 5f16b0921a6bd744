import type ICAL from 'ical.js';
import type { Address, EventRecord } from '../../domain/sources/record.ts';
import { firstValue, timeOf, type WallTime } from './times.ts';
import { type Clock, instantOf, utc } from './zones.ts';

const mostAttendees = 500;
const mostText = 100_000;

const words = (component: ICAL.Component, name: string, limit: number): string => {
  const value = firstValue(component, name);
  return typeof value === 'string' ? value.replaceAll('\u0000', '').slice(0, limit).trim() : '';
};

const parameter = (property: ICAL.Property, name: string): string => {
  const value: unknown = property.getParameter(name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
};

const invited = (property: ICAL.Property): Address | null => {
  if (/^(?:room|resource)$/i.test(parameter(property, 'cutype'))) return null;
  const value = String(property.getFirstValue() ?? '').slice(0, 1000);
  const plain = /^mailto:/i.test(value) || /^[^:\s]+@[^:\s]+$/.test(value) ? value.replace(/^mailto:/i, '') : '';
  const address = (plain || parameter(property, 'email')).trim().toLowerCase();
  const name = parameter(property, 'cn')
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  const known = /^[^\s@]+@[^\s@]+$/.test(address) && !address.endsWith('nomail') ? address : '';
  if (known === '' && name === '') return null;
  return { name: name.toLowerCase() === known ? '' : name, address: known };
};

/** 1970 and the like stand for "not known" in some programs. */
const since = Date.UTC(1990, 0, 1);

/** When an event was last changed; failing that, when it was written, which some programs set to the day of the export. */
const stampOf = (component: ICAL.Component): { stamped: string } | null => {
  const time = timeOf(component, 'last-modified', () => utc) ?? timeOf(component, 'dtstamp', () => utc);
  return time && time.wall > since ? { stamped: new Date(time.wall).toISOString() } : null;
};

/** What all instances of an event share. */
export type Sketch = Omit<EventRecord, 'recurrence' | 'start' | 'end' | 'day' | 'allDay'>;

/** Reads the words, people and status of an event; `number` stands in for a missing UID. */
export const sketchOf = (component: ICAL.Component, cancelled: boolean): Sketch => {
  const status = words(component, 'status', 40).toUpperCase();
  const attendees: Address[] = [];
  for (const property of component.getAllProperties('attendee').slice(0, mostAttendees)) {
    const address = invited(property);
    if (address) attendees.push(address);
  }
  const organizer = component.getFirstProperty('organizer');
  const sequence = Number(firstValue(component, 'sequence') ?? 0);
  return {
    kind: 'event',
    uid: words(component, 'uid', 1000),
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    title: words(component, 'summary', 1000).replace(/\s+/g, ' '),
    place: words(component, 'location', 1000),
    text: words(component, 'description', mostText),
    status: cancelled || status === 'CANCELLED' ? 'cancelled' : status === 'TENTATIVE' ? 'tentative' : 'confirmed',
    ...stampOf(component),
    organizer: organizer ? invited(organizer) : null,
    attendees,
  };
};

/** The moment an instance starts, with the offset of its own zone; an all-day one at midnight of the reader's. */
export const instantAt = (time: WallTime, reader: Clock): string =>
  instantOf(time.wall, (time.isDate ? reader : time.clock).offsetAt(time.wall));

/** Names an instance the same way whatever zone a RECURRENCE-ID is written in. */
export const recurrenceKey = (epoch: number, isDate: boolean): string =>
  isDate ? new Date(epoch).toISOString().slice(0, 10) : `${new Date(epoch).toISOString().slice(0, 19)}Z`;
