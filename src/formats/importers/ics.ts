import type ICAL from 'ical.js';
import { millis } from '../../domain/shared/time.ts';
import type { EventRecord, Imported, Series } from '../../domain/sources/record.ts';
import { collected, decoded } from '../bytes.ts';
import { componentsOf, type RawEvent } from '../calendar/components.ts';
import { instantAt, recurrenceKey, type Sketch, sketchOf } from '../calendar/event-record.ts';
import { type ClockFor, epochOf, firstValue, timeOf, type WallTime } from '../calendar/times.ts';
import { toldOnce } from '../calendar/told-once.ts';
import { type Budget, unfold, type Window } from '../calendar/unfold.ts';
import { type Clock, clockNamed, readersClock } from '../calendar/zones.ts';
import { type Bytes, type ImportOptions, overdueAfter, problem, usualPace } from '../import-options.ts';

const largestCalendar = 20 * 1024 * 1024;
const mostInFile = 10_000;
const stepsPerFile = 2_000_000;
const aDay = 86_400_000;

type Event = RawEvent & {
  readonly sketch: Sketch;
  readonly start: WallTime;
  readonly length: (start: WallTime) => WallTime;
};
type Instance = { readonly event: Event; readonly start: WallTime; readonly recurrence: string | null };
/** `span` is where all of it is known: null without the event itself, or where unfolding did not come to its end. */
type Group = { instances: readonly Instance[]; readonly span: Omit<Series, 'recurrences'> | null };
type Tell = (item: string, what: string) => void;

const dayOf = (time: WallTime): string => new Date(time.wall).toISOString().slice(0, 10);

/** How an instance's end follows from its start: same distance on the wall clock, or in time across two zones. */
const lengthOf = (
  component: ICAL.Component,
  start: WallTime,
  clockFor: ClockFor,
  late: () => void,
): Event['length'] => {
  const end = timeOf(component, 'dtend', clockFor);
  if (end) {
    if (epochOf(end) < epochOf(start)) {
      late();
      return (at) => at;
    }
    if (end.clock === start.clock) return (at) => ({ ...at, wall: at.wall + end.wall - start.wall });
    const span = epochOf(end) - epochOf(start);
    return (at) => {
      const epoch = epochOf(at) + span;
      return { wall: epoch + end.clock.offsetAt(epoch) * 60_000, clock: end.clock, isDate: false };
    };
  }
  const duration = firstValue(component, 'duration') as { toSeconds?: () => number } | null;
  const seconds = duration?.toSeconds?.() ?? (start.isDate ? 86_400 : 0);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds < 400 * 86_400) {
    return (at) => ({ ...at, wall: at.wall + seconds * 1000 });
  }
  late();
  return (at) => at;
};

const eventsOf = (raw: readonly RawEvent[], name: string, clockFor: ClockFor, tell: Tell): Event[] =>
  raw.flatMap((entry) => {
    const sketch = sketchOf(entry.component, entry.cancelled);
    const item = sketch.title === '' ? `${name}, event ${entry.order + 1}` : `${name}, “${sketch.title.slice(0, 80)}”`;
    const start = timeOf(entry.component, 'dtstart', clockFor);
    if (!start) {
      tell(item, 'This event has no start that can be read and was left out. Look it up in your calendar.');
      return [];
    }
    if (entry.people > 500) tell(item, `This event invites ${entry.people} people; the first 500 were kept.`);
    const uid = sketch.uid || `no-uid:${instantAt(start, start.clock)}:${sketch.title}`;
    const length = lengthOf(entry.component, start, clockFor, () =>
      tell(item, 'This event ends before it starts; it came in without a length. Correct it in your calendar.'),
    );
    return [{ ...entry, sketch: { ...sketch, uid }, start, length }];
  });

const isSeries = (event: Event): boolean =>
  event.component.getFirstProperty('rrule') !== null || event.component.getFirstProperty('rdate') !== null;

/** Instances of all events with one UID: the newest master unfolded, moved and cancelled instances in their place. */
const instancesOf = (
  group: readonly Event[],
  item: string,
  clockFor: ClockFor,
  window: Window,
  budget: Budget,
  tell: Tell,
): Group => {
  const moved = new Map<string, { event: Event; at: number }>();
  let master: Event | null = null;
  for (const event of group) {
    const original = timeOf(event.component, 'recurrence-id', clockFor);
    if (!original) {
      if (!master || event.sketch.sequence >= master.sketch.sequence) master = event;
      continue;
    }
    if (event.component.getFirstProperty('recurrence-id')?.getParameter('range')) {
      tell(item, 'A change “to this and all following” was applied to its own day only. Check the later ones.');
    }
    const isDate = original.isDate;
    const at = isDate ? original.wall : epochOf(original);
    const key = recurrenceKey(at, isDate);
    const other = moved.get(key);
    if (!other || event.sketch.sequence >= other.event.sketch.sequence) moved.set(key, { event, at });
  }
  const instances: Instance[] = [];
  const spanOf = ({ sketch }: Event, from: number, to: number): Group['span'] => ({
    uid: sketch.uid,
    sequence: sketch.sequence,
    ...(sketch.stamped === undefined ? {} : { stamped: sketch.stamped }),
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  let span = master && spanOf(master, window.from, window.to);
  if (master && !isSeries(master) && moved.size === 0)
    return { instances: [{ event: master, start: master.start, recurrence: null }], span };
  if (master) {
    const found = unfold(master.component, master.start, clockFor, window, budget);
    const { starts, leftOut, narrowed, givenUp, broken, never } = found;
    for (const start of starts) {
      const key = recurrenceKey(start.isDate ? start.wall : epochOf(start), start.isDate);
      // A whole-day RECURRENCE-ID also names an instance that has a time.
      const day = key.slice(0, 10);
      const change = moved.get(key) ?? moved.get(day);
      moved.delete(moved.has(key) ? key : day);
      instances.push(
        change
          ? { event: change.event, start: change.event.start, recurrence: key }
          : { event: master, start, recurrence: key },
      );
    }
    const [first, last] = [starts[0], starts.at(-1)];
    if (givenUp || broken || never || master.datesCut) span = null;
    else if (leftOut > 0 || narrowed) span = first && last ? spanOf(master, epochOf(first), epochOf(last)) : null;
    const days = first && last ? `, from ${dayOf(first)} to ${dayOf(last)}` : '';
    if (givenUp)
      tell(
        item,
        `This series repeats too often to be unfolded to its end; a part came in${days}. Give it an end in your calendar.`,
      );
    else if (narrowed)
      tell(
        item,
        `This series repeats too often to come in whole; what is nearest to today did${days}. Bring the calendar in again later for more.`,
      );
    else if (leftOut > 0)
      tell(item, `This series has ${leftOut} more instances than the 2,000 nearest to today, which came in.`);
    if (never)
      tell(
        item,
        'This rule never happens, or not in the coming years; its first day came in. Correct the rule in your calendar.',
      );
    if (broken) tell(item, 'The rule by which this event repeats cannot be read; its first day came in.');
  }
  for (const [key, change] of moved) {
    const epoch = epochOf(change.event.start);
    if (master && (epoch < window.from || epoch > window.to)) continue;
    instances.push({ event: change.event, start: change.event.start, recurrence: key });
  }
  return { instances, span };
};

const recordOf = ({ event, start, recurrence }: Instance, reader: Clock): EventRecord => {
  const end = event.length(start);
  const from = instantAt(start, reader);
  return {
    ...event.sketch,
    recurrence,
    start: from,
    end: instantAt(end, reader),
    allDay: start.isDate,
    day: from.slice(0, 10),
  };
};

/** A tzid to its clock; what is not known is told once and read in the reader's zone. */
const clocks = (zones: ReadonlyMap<string, ICAL.Component>, reader: Clock, name: string, tell: Tell): ClockFor => {
  const known = new Map<string, Clock>();
  return (tzid) => {
    if (tzid === null) return reader;
    const kept = known.get(tzid);
    if (kept) return kept;
    const found = clockNamed(tzid, zones.get(tzid));
    if (!found) tell(name, `The time zone “${tzid.slice(0, 80)}” is not known; its times were read in your own zone.`);
    known.set(tzid, found ?? reader);
    return found ?? reader;
  };
};

/**
 * Reads a calendar: one record per instance, series unfolded from two years back to eighteen months ahead.
 * Single events of any age, of a series that ended its last 200; at most 2,000 a series and 10,000 a file, the nearest to now.
 * After the instances of a UID it says where that is all there is of it.
 * A broken event, zone or rule is a problem and the rest still comes in. Source: RFC 5545.
 */
export async function* readIcs(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const { name } = options;
  const told = toldOnce(name);
  const { tell } = told;
  const { whole, cut } = await collected(bytes, largestCalendar);
  if (cut) tell(name, 'This calendar is larger than 20 MB; only its first 20 MB were read. Export a shorter time.');
  const { text: written, guessed } = decoded(whole);
  const end = cut ? written.lastIndexOf('END:VEVENT') + 'END:VEVENT'.length : written.length;
  const text = written.slice(0, end).replaceAll('\u0000', '');
  if (guessed) tell(name, 'This calendar is not in UTF-8; it was read as Western European. Check accented letters.');
  // Reading may take half of the time, so that something of what was read comes in.
  const { pace = usualPace } = options;
  const overdue = overdueAfter(pace.calendar, pace);
  const raw = componentsOf(text, name, overdueAfter(pace.calendar / 2, pace));
  for (const found of raw.problems) tell(found.item, found.what);

  const now = millis(options.now);
  const window: Window = { from: now - 731 * aDay, to: now + 548 * aDay, now };
  const reader = readersClock(options.zone);
  const clockFor = clocks(raw.zones, reader, name, tell);
  const groups = new Map<string, Event[]>();
  for (const event of eventsOf(raw.events, name, clockFor, tell)) {
    const group = groups.get(event.sketch.uid);
    if (group) group.push(event);
    else groups.set(event.sketch.uid, [event]);
  }
  const budget: Budget = { steps: stepsPerFile, overdue };
  let unfolded: Group[] = [];
  for (const group of groups.values()) {
    if (overdue()) break;
    const title = group[0]?.sketch.title.slice(0, 80) ?? '';
    const item = title === '' ? name : `${name}, “${title}”`;
    unfolded.push(instancesOf(group, item, clockFor, window, budget, tell));
  }
  const late = raw.late || overdue();
  // What was not read may belong to any of them.
  if (late || cut) unfolded = unfolded.map(({ instances }) => ({ instances, span: null }));
  if (late) {
    const seconds = Math.round(pace.calendar / 1000);
    const what = `This calendar takes longer than ${seconds} seconds to read; only a part came in. Export a shorter time.`;
    tell(name, what);
  }
  const all = unfolded.flatMap(({ instances }) => instances);
  if (all.length > mostInFile) {
    const distance = new Map(all.map((entry) => [entry, Math.abs(epochOf(entry.start) - now)]));
    const nearest = [...all].sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0));
    const kept = new Set(nearest.slice(0, mostInFile));
    unfolded = unfolded.map(({ instances, span }) => {
      const near = instances.filter((entry) => kept.has(entry));
      return { instances: near, span: near.length === instances.length ? span : null };
    });
    tell(
      name,
      `${all.length - mostInFile} events further from today than the 10,000 nearest were left out. Export a shorter time for them.`,
    );
  }
  for (const { instances, span } of unfolded) {
    for (const instance of instances) yield { record: recordOf(instance, reader) };
    if (span) yield { series: { ...span, recurrences: instances.map(({ recurrence }) => recurrence) } };
  }
  const problems = told.problems();
  for (const found of problems) yield { problem: found };
  if (all.length === 0 && problems.length === 0) {
    yield problem(name, 'This calendar holds no events. Export it again and choose a time span that has some.');
  }
}
