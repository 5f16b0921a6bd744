import { type Instant, millis } from '../../domain/shared/time.ts';
import type { EventRecord } from '../../domain/sources/record.ts';
import type { WholeMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { eventStem, eventWithoutForgotten } from './forgotten.ts';
import { indexMoment } from './index-moment.ts';
import type { People } from './meet-people.ts';

const same = (a: Instant, b: Instant): boolean => millis(a) === millis(b);

/** Keeps one calendar instance, or writes its newer version over the one that is known. */
export const keepEvent = (context: Context, people: People, given: EventRecord): { added: boolean; facts: number } => {
  const store = context.store();
  const event = eventWithoutForgotten(store, given);
  const key = `${eventStem(store, event.uid)}${event.recurrence ?? ''}`;
  const known = store.moments.byKey(key);
  const invited = [...(event.organizer ? [event.organizer] : []), ...event.attendees.slice(0, 200)];
  const met = invited.flatMap((address) => people.meet(address) ?? []);
  const present = [...new Set(met.map(({ person }) => person))].sort();
  // Who is there only because the title names them is not the calendar's to change, nor a change of it.
  const before = (known?.people ?? []).filter((id) => !known?.linked.includes(id));
  // Some programs cancel without saying again who was invited.
  const invitedNow = present.length > 0 || event.status !== 'cancelled' ? present : before;
  const linked = (known?.linked ?? []).filter((id) => !invitedNow.includes(id));
  const moment: WholeMoment = {
    id: known?.id ?? context.newId(),
    key,
    sequence: event.sequence,
    title: event.title,
    start: event.start,
    end: event.end,
    allDay: event.allDay,
    place: event.place,
    text: event.text,
    status: event.status,
    people: [...invitedNow, ...linked].sort(),
    linked,
    debriefed: known?.debriefed ?? false,
    goneMs: event.status === 'cancelled' && event.stamped !== undefined ? millis(event.stamped) : null,
  };
  const unchanged =
    known !== undefined &&
    known.title === moment.title &&
    known.place === moment.place &&
    known.text === moment.text &&
    known.status === moment.status &&
    same(known.start, moment.start) &&
    same(known.end, moment.end) &&
    known.allDay === moment.allDay &&
    before.join() === invitedNow.join();
  // A file cut short holds the series without its exceptions: a moved instance does not go back to its
  // place before its series is said to be a newer one.
  const place = event.recurrence?.includes('T') ? event.recurrence : undefined;
  const back = place !== undefined && same(event.start, place) && event.status !== 'cancelled';
  const away = known && place && !same(known.start, place);
  if (known && away && back && event.sequence === known.sequence) return { added: false, facts: 0 };
  // An older version of the same instance (an old export brought in after a new one) changes nothing.
  if (known && event.sequence < known.sequence) return { added: false, facts: 0 };
  // Nor does a version that is not newer than the one that cancelled it.
  const stamp = event.stamped === undefined ? null : millis(event.stamped);
  const gone = known?.status === 'cancelled' && known.sequence === event.sequence ? (known.goneMs ?? null) : null;
  if (event.status !== 'cancelled' && stamp !== null && gone !== null && stamp <= gone)
    return { added: false, facts: 0 };
  if (unchanged) {
    if (event.sequence > known.sequence) store.moments.put(moment, met);
    return { added: false, facts: 0 };
  }
  store.moments.put(moment, met);
  const names = invited.slice(0, 50).map(({ name, address }) => name || address);
  indexMoment(store, moment, names.join(' '), context.now);
  return { added: true, facts: 0 };
};
