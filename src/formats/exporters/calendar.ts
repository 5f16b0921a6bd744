import ICAL from 'ical.js';
import { cutLetters } from '../../domain/documents/cut-letters.ts';
import { addDays, type Day, type Instant, millis } from '../../domain/shared/time.ts';

/** One entry of a calendar file: a whole day, or a stretch of time. */
export type CalendarEntry = {
  /** The same for good, whatever changes in it. */
  readonly uid: string;
  /** Grows with every change that matters to who looks at it. */
  readonly sequence: number;
  /** When this version was written. */
  readonly changed: Instant;
  /** Whole days up to and with the last one, or two points in time. */
  readonly when: { readonly day: Day; readonly last?: Day } | { readonly start: Instant; readonly end: Instant };
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly tentative: boolean;
  /** Rings when it begins. */
  readonly rings: boolean;
};

// A TEXT of RFC 5545 holds no control character but a line break, which is written as two letters.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g;
// What turns the direction of all that follows, in a list that holds the words of others too.
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const mostTitle = 200;
const mostText = 2000;

// Half of a pair of code units cannot be written in UTF-8.
const wellFormed = (words: string): string =>
  /[\ud800-\udfff]/.test(words) ? new TextDecoder().decode(new TextEncoder().encode(words)) : words;
const textOf = (words: string): string =>
  wellFormed(words.replace(/\r\n?/g, '\n').replace(controls, ' ').replace(turning, '')).trim();
const rowOf = (words: string): string => cutLetters(textOf(words).replace(/\s+/g, ' '), mostTitle);

const stampOf = (instant: Instant): string => new Date(millis(instant)).toISOString().slice(0, 19).concat('Z');

type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number];
type Component = [name: string, properties: Property[], parts: Component[]];

const alarm = (title: string): Component => [
  'valarm',
  [
    ['action', {}, 'text', 'DISPLAY'],
    ['trigger', {}, 'duration', 'PT0S'],
    ['description', {}, 'text', title],
  ],
  [],
];

const eventOf = (entry: CalendarEntry): Component => {
  const { when } = entry;
  const title = rowOf(entry.title) || 'Untitled';
  const text = cutLetters(textOf(entry.text), mostText);
  const place = rowOf(entry.place);
  const changed = stampOf(entry.changed);
  const span: Property[] =
    'day' in when
      ? [
          ['dtstart', {}, 'date', when.day],
          ['dtend', {}, 'date', addDays((when.last ?? when.day) > when.day ? (when.last ?? when.day) : when.day, 1)],
        ]
      : [
          ['dtstart', {}, 'date-time', stampOf(when.start)],
          // An end before the start, or at it, is none.
          ...(millis(when.end) > millis(when.start)
            ? [['dtend', {}, 'date-time', stampOf(when.end)] satisfies Property]
            : []),
        ];
  return [
    'vevent',
    [
      ['uid', {}, 'text', entry.uid],
      ['dtstamp', {}, 'date-time', changed],
      ['last-modified', {}, 'date-time', changed],
      ['sequence', {}, 'integer', entry.sequence],
      ...span,
      ['summary', {}, 'text', title],
      ...(text === '' ? [] : [['description', {}, 'text', text] satisfies Property]),
      ...(place === '' ? [] : [['location', {}, 'text', place] satisfies Property]),
      ['status', {}, 'text', entry.tentative ? 'TENTATIVE' : 'CONFIRMED'],
      // It tells what is there, and takes no time away from anybody who looks for a free hour.
      ['transp', {}, 'text', 'TRANSPARENT'],
      ['class', {}, 'text', 'PRIVATE'],
    ],
    entry.rings ? [alarm(title)] : [],
  ];
};

// A calendar without any component is none (RFC 5545, 3.6); a time zone that nobody refers to is shown nowhere.
const nothing: Component = [
  'vtimezone',
  [['tzid', {}, 'text', 'Etc/UTC']],
  [
    [
      'standard',
      [
        ['dtstart', {}, 'date-time', '1970-01-01T00:00:00'],
        ['tzoffsetfrom', {}, 'utc-offset', '+00:00'],
        ['tzoffsetto', {}, 'utc-offset', '+00:00'],
      ],
      [],
    ],
  ],
];

const longestLine = 75;
const ascii = /^[\u0000-\u007f]*$/;

/** A line in rows of at most 75 octets, each but the first behind a blank; no character is cut in two. */
const folded = (line: string): string => {
  if (line.length * 3 <= longestLine) return line;
  const rows: string[] = [];
  if (ascii.test(line)) {
    rows.push(line.slice(0, longestLine));
    for (let at = longestLine; at < line.length; at += longestLine - 1)
      rows.push(` ${line.slice(at, at + longestLine - 1)}`);
    return rows.join('\r\n');
  }
  let row = '';
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > longestLine) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += letter;
    octets += size;
  }
  return [...rows, row].join('\r\n');
};

const { icalendar } = ICAL.design;

const linesOf = ([name, properties, parts]: Component): readonly string[] => [
  `BEGIN:${name.toUpperCase()}`,
  // Unfolded: it counts the blank of a folded row too little.
  ...properties.map((property) => folded(ICAL.stringify.property(property, icalendar, true))),
  ...parts.flatMap(linesOf),
  `END:${name.toUpperCase()}`,
];

/**
 * Writes entries as a calendar file (RFC 5545, iCalendar): in UTF-8 and UTC, lines folded at 75 octets, CRLF between them.
 * `refreshMinutes` says how often it is worth asking again. The same entries give the same bytes. No title, text or place can
 * begin a property of its own.
 */
export const calendarFile = (
  entries: readonly CalendarEntry[],
  { name, refreshMinutes }: { readonly name: string; readonly refreshMinutes: number },
): string => {
  const every = `PT${refreshMinutes}M`;
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Updraft//Updraft//EN'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', 'PUBLISH'],
      ['name', {}, 'unknown', name],
      ['x-wr-calname', {}, 'unknown', name],
      ['refresh-interval', {}, 'duration', every],
      ['x-published-ttl', {}, 'unknown', every],
    ],
    entries.length === 0 ? [nothing] : entries.map(eventOf),
  ];
  return `${linesOf(calendar).join('\r\n')}\r\n`;
};
