import ICAL from 'ical.js';

/** One event as it stands in the file, still text inside. */
export type RawEvent = { readonly component: ICAL.Component; readonly cancelled: boolean; readonly order: number };

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
const mostProblems = 1000;
const longestValue = 200_000;

/** Lines put back together where they were folded (RFC 5545 3.1); also with bare CR or LF as some programs write. */
const unfolded = (text: string): string[] => {
  const lines: string[][] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = lines.at(-1);
    if ((line.startsWith(' ') || line.startsWith('\t')) && last) last.push(line.slice(1));
    else lines.push([line]);
  }
  return lines.map((parts) => parts.join(''));
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
      if (component && typeof id === 'string') zones.set(id, component);
    } else if (component) {
      events.push({ component, cancelled, order: events.length });
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
    else if (property.test(line)) block.push(line.slice(0, longestValue));
    else if (line.trim() !== '') dropped += 1;
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
