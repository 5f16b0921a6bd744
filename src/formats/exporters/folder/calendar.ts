import type { Person } from '../../../domain/people/person.ts';
import type { Id } from '../../../domain/shared/id.ts';
import { millis } from '../../../domain/shared/time.ts';
import type { ExportedMoment } from './content.ts';

const escaped = (words: string): string =>
  words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replaceAll('\u0000', '');

/** A line of at most 75 octets, the rest on lines that begin with a space (RFC 5545, 3.1); letters stay whole. */
const folded = (line: string): string => {
  const pieces: string[] = [''];
  for (const letter of line) {
    const last = pieces.at(-1) ?? '';
    if (Buffer.byteLength(last + letter) > 73) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return `${pieces.join('\r\n ')}\r\n`;
};

const utc = (instant: string): string =>
  `${new Date(millis(instant)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const date = (instant: string): string => instant.slice(0, 10).replaceAll('-', '');

/** `event:UID:RECURRENCE`; a recurrence is a day or an instant, and empty for a single event. */
const nameOf = (key: string): { readonly uid: string; readonly recurrence: string } => {
  const [, uid = key, recurrence = ''] = /^event:(.*?)(?::(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?)?)?$/s.exec(key) ?? [];
  return { uid, recurrence };
};

const invited = ({ name, addresses }: Person): string => {
  const [address] = addresses;
  return `ATTENDEE;CN="${name.replace(/["\r\n\u0000]/g, ' ')}":${address ? `mailto:${address}` : 'invalid:nomail'}`;
};

/**
 * Moments as a calendar (RFC 5545) that Updraft and calendar programs read again, each instance an event of its own, by the
 * clock of UTC. People whom only a title names are not invited.
 */
export function* calendarParts(
  moments: Iterable<ExportedMoment>,
  person: (id: Id) => Person | undefined,
): Iterable<string> {
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Updraft//Export//EN\r\n';
  for (const moment of moments) {
    const { uid, recurrence } = nameOf(moment.key);
    const time = (name: string, instant: string): string =>
      moment.allDay ? `${name};VALUE=DATE:${date(instant)}` : `${name}:${utc(instant)}`;
    const at = recurrence.replace(/[-:]/g, '');
    const people = moment.people.filter((id) => !moment.linked.includes(id)).flatMap((id) => person(id) ?? []);
    yield [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      // Nobody knows any more when it was written; the same workspace gives the same bytes.
      `DTSTAMP:${utc(moment.start)}`,
      ...(recurrence === '' ? [] : [`RECURRENCE-ID${at.includes('T') ? '' : ';VALUE=DATE'}:${at}`]),
      `SEQUENCE:${moment.sequence}`,
      time('DTSTART', moment.start),
      time('DTEND', moment.end),
      `SUMMARY:${escaped(moment.title)}`,
      ...(moment.place === '' ? [] : [`LOCATION:${escaped(moment.place)}`]),
      ...(moment.text === '' ? [] : [`DESCRIPTION:${escaped(moment.text)}`]),
      `STATUS:${moment.status.toUpperCase()}`,
      ...people.map(invited),
      'END:VEVENT',
    ]
      .map(folded)
      .join('');
  }
  yield 'END:VCALENDAR\r\n';
}
