/*
 * Writers of calendar files that ours is measured beside: each a function from the same entries to the text of a file. Not
 * bundled with the bench, as peers.mjs.
 */
import { readFileSync } from 'node:fs';
import icalGenerator from 'ical-generator';
import { createEvents } from 'ics';

const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** `2026-03-12` or an instant in UTC as the numbers that ics takes. */
const numbers = (when) =>
  when.length === 10 ? when.split('-').map(Number) : when.slice(0, 16).split(/[-T:]/).map(Number);

const byIcs = (entries) => {
  const { error, value } = createEvents(
    entries.map(({ uid, sequence, when, title, text, place, rings }) => ({
      uid,
      sequence,
      title,
      description: text,
      location: place,
      startInputType: 'utc',
      startOutputType: 'utc',
      start: numbers(when.day ?? when.start),
      ...('day' in when ? { duration: { days: 1 } } : { end: numbers(when.end), endInputType: 'utc' }),
      status: 'CONFIRMED',
      transp: 'TRANSPARENT',
      ...(rings ? { alarms: [{ action: 'display', description: title, trigger: { minutes: 0, before: true } }] } : {}),
    })),
  );
  if (error) throw error;
  return value;
};

const byGenerator = (entries) => {
  const calendar = icalGenerator({ name: 'Updraft' });
  for (const { uid, sequence, changed, when, title, text, place, rings } of entries) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(changed),
      start: new Date(when.day ?? when.start),
      end: new Date(when.day ? Date.parse(when.day) + 86_400_000 : when.end),
      allDay: 'day' in when,
      summary: title,
      description: text,
      location: place,
    });
    if (rings) event.createAlarm({ type: 'display', trigger: 0, description: title });
  }
  return calendar.toString();
};

export const peers = [
  { name: `ics ${version('ics')}`, write: byIcs },
  { name: `ical-generator ${version('ical-generator')}`, write: byGenerator },
];
