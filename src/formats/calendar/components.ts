import ICAL from 'ical.js';

/** One event as it stands in the file, still text inside. */
export type RawEvent = {
  readonly component: ICAL.Component;
  readonly cancelled: boolean;
  readonly order: number;
  /** How many it invites; only the first 500 of them are in `component`. */
  readonly people: number;
  /** Not all dates that are written out for it were read. */
  readonly datesCut: boolean;
};

export type RawCalendar = {
  readonly events: readonly RawEvent[];
  readonly zones: ReadonlyMap<string, ICAL.Component>;
  readonly problems: readonly { readonly item: string; readonly what: string }[];
  /** It took too long and was not read to its end. */
  readonly late: boolean;
};

/** Name, parameters, colon; every alternative starts with another character, so that it runs in linear time. */
const property =
  /^[A-Za-z0-9-]{1,80}(?:;[A-Za-z0-9-]{1,80}=(?:"[^"]{0,2000}"|[^";:,]{0,2000})(?:,(?:"[^"]{0,2000}"|[^";:,]{0,2000})){0,50}){0,40}:/;
const mostLinesMended = 2000;
const mostProblems = 100_000;
const longestValue = 200_000;

/** What is read of an event; the rest is passed over before it takes memory. */
const wanted =
  /^(?:SUMMARY|LOCATION|DESCRIPTION|UID|SEQUENCE|STATUS|ORGANIZER|ATTENDEE|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|LAST-MODIFIED|DTSTAMP)[;:]/i;
const longestLine = 1_000_000;
const longestZone = 20_000;
const mostZones = 500;
const mostPeople = 500;
const mostLines = 5000;
const mostDates = 10_000;
const mostDatesInFile = 50_000;

/** Lines put back together where they were folded (RFC 5545 3.1); also with bare CR or LF as some programs write. */
function* unfolded(text: string): Generator<string> {
  const ends = /\r\n|\n|\r/g;
  let line: string | null = null;
  for (let start = 0; start <= text.length; start = ends.lastIndex) {
    const stop = ends.exec(text)?.index ?? text.length;
    const first = text.charCodeAt(start);
    if (line !== null && stop > start && (first === 32 || first === 9)) {
      if (line.length < longestLine) line += text.slice(start + 1, stop);
    } else {
      if (line !== null) yield line;
      line = text.slice(start, stop);
    }
    if (stop === text.length) break;
  }
  if (line !== null) yield line;
}

/** A line of dates with at most so many of them; null when none is left. */
const firstDates = (line: string, most: number): { line: string | null; count: number; cut: boolean } => {
  let count = 0;
  for (let at = line.indexOf(':'); at !== -1; at = line.indexOf(',', at + 1)) {
    if (count === most) return { line: most === 0 ? null : line.slice(0, at), count, cut: true };
    count += 1;
  }
  return { line, count, cut: false };
};

const summaryIn = (lines: readonly string[]): string =>
  (lines.find((line) => /^SUMMARY[;:]/i.test(line)) ?? '').replace(/^SUMMARY[^:]*:/i, '').slice(0, 80);

/** The lines of a broken event that can be read one by one; BEGIN and END stay. */
const soundLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => /^(?:BEGIN|END):/.test(line) || parsed(['BEGIN:VEVENT', line, 'END:VEVENT']) !== null);

const parsed = (lines: readonly string[]): ICAL.Component | null => {
  try {
    const jcal = ICAL.parse(lines.join('\r\n'));
    return new ICAL.Component(jcal as unknown as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch {
    return null;
  }
};

/**
 * Takes a calendar file apart into its events and zones; each is parsed alone, so that a broken one costs only itself.
 * `name` stands in the problems. Several VCALENDARs in one file are read one after the other.
 */
export const componentsOf = (text: string, name: string, overdue: () => boolean): RawCalendar => {
  const events: RawEvent[] = [];
  const zones = new Map<string, ICAL.Component>();
  const problems: { item: string; what: string }[] = [];
  const left = new Map<string, number>();
  const tell = (item: string, what: string): void => {
    if (problems.length < mostProblems) problems.push({ item, what });
  };
  let cancelled = false;
  let block: string[] | null = null;
  let kind = '';
  let depth = 0;
  let dropped = 0;
  let late = false;
  let zonesCut = false;
  let dates = 0;
  let datesInFile = 0;
  let datesCut = false;
  let people = 0;

  const withDates = (line: string): void => {
    const kept = firstDates(line, Math.min(mostDates - dates, mostDatesInFile - datesInFile));
    dates += kept.count;
    datesInFile += kept.count;
    datesCut ||= kept.cut;
    if (kept.line !== null) block?.push(kept.line);
  };

  const finish = (cutOff: boolean): void => {
    if (block === null) return;
    const title = summaryIn(block);
    const item = title === '' ? `${name}, event ${events.length + 1}` : `${name}, “${title}”`;
    let component = cutOff ? null : parsed(block);
    if (component === null && !cutOff && kind === 'VEVENT' && block.length <= mostLinesMended) {
      const sound = soundLines(block);
      component = parsed(sound);
      const kept = new Set(sound);
      const lost = block.find((line) => !kept.has(line)) ?? '';
      const what = /^(?:RRULE|EXRULE)/i.test(lost)
        ? 'The rule by which this event repeats cannot be read; its first day came in.'
        : 'A line of this event cannot be read and was passed over; the rest of it came in.';
      if (component) tell(item, what);
    }
    if (kind === 'VTIMEZONE') {
      const id = component?.getFirstPropertyValue('tzid');
      if (block.length >= longestZone)
        tell(
          name,
          'A time zone in this calendar has more rules than are read; its times may be off by hours. Check one, or export again.',
        );
      if (component && typeof id === 'string' && zones.size < mostZones) zones.set(id, component);
      else if (zones.size === mostZones && !zonesCut) {
        zonesCut = true;
        tell(
          name,
          `This calendar defines more than ${mostZones} time zones; the first were read. Export a shorter time.`,
        );
      }
    } else if (component) {
      events.push({ component, cancelled, order: events.length, people, datesCut });
      if (datesCut)
        tell(
          item,
          'This event lists more excluded or added dates than are read (10,000 an event, 50,000 a calendar), so some days may be wrong. Export a shorter time.',
        );
    } else {
      tell(
        item,
        cutOff
          ? 'The file ends in the middle of this event, which was left out. Export the calendar again.'
          : 'This event is broken and was left out. Look it up in your calendar.',
      );
    }
    block = null;
    depth = 0;
    dates = 0;
    datesCut = false;
    people = 0;
  };

  for (const line of unfolded(text)) {
    const mark = /^(BEGIN|END):([A-Za-z-]{1,40})\s*$/i.exec(line);
    const edge = mark?.[1]?.toUpperCase();
    const what = mark?.[2]?.toUpperCase() ?? '';
    if (block === null) {
      if (edge === 'BEGIN' && (what === 'VEVENT' || what === 'VTIMEZONE')) {
        late = overdue();
        if (late) break;
        [block, kind, depth] = [[`BEGIN:${what}`], what, 1];
      } else if (edge === 'BEGIN' && what === 'VCALENDAR') cancelled = false;
      else if (edge === 'BEGIN') left.set(what, (left.get(what) ?? 0) + 1);
      else if (/^METHOD:\s*CANCEL\s*$/i.test(line)) cancelled = true;
    } else if (edge === 'BEGIN' && what === kind) {
      // An event that never ended: the next one begins.
      finish(true);
      [block, depth] = [[`BEGIN:${what}`], 1];
    } else if (edge === 'END' && (what === kind || what === 'VCALENDAR')) {
      block.push(`END:${kind}`);
      finish(what !== kind);
    } else if (edge !== undefined) {
      // Alarms inside an event are not read; a zone's parts are.
      depth += edge === 'BEGIN' ? 1 : -1;
      if (kind === 'VTIMEZONE') block.push(`${edge}:${what}`);
    } else if (depth > 1 && kind === 'VEVENT') continue;
    else if (!property.test(line.length > longestLine ? line.slice(0, longestLine) : line)) {
      if (line.trim() !== '') dropped += 1;
    } else if (kind === 'VTIMEZONE') {
      if (block.length < longestZone) block.push(line.slice(0, longestValue));
    } else if (/^(?:EXDATE|RDATE)/i.test(line)) withDates(line);
    else if (/^ATTENDEE[;:]/i.test(line)) {
      people += 1;
      if (people <= mostPeople) block.push(line.slice(0, longestValue));
    } else if (wanted.test(line) && block.length < mostLines) block.push(line.slice(0, longestValue));
  }
  finish(true);
  if (dropped > 0) {
    problems.push({
      item: name,
      what: `${dropped} unreadable ${dropped === 1 ? 'line was' : 'lines were'} passed over; the events around came in.`,
    });
  }
  for (const [what, count] of left) {
    if (what !== 'VTODO' && what !== 'VJOURNAL') continue;
    problems.push({
      item: name,
      what: `To-dos and journal entries (${count} of them) were left out: only events are read.`,
    });
  }
  return { events, zones, problems, late };
};
