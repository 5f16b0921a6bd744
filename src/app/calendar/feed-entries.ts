import { createHash } from 'node:crypto';
import { z } from 'zod';
import { shortened } from '../../domain/documents/words.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, dayOf, Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { CalendarEntry } from '../../formats/exporters/calendar.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { datedOf, momentsAbove } from './dated.ts';
import type { FeedForm } from './feed-settings.ts';
import { reminderTitle } from './reminder-title.ts';

type Bare = Omit<CalendarEntry, 'sequence' | 'changed'>;

const aDay = 86_400_000;
/** Days back and ahead that are written. */
const reach = { owed: [90, 730], moments: [14, 180], reminders: [2, 400] } as const;
const reminderMinutes = 15;

const at = (context: Context, days: number): Instant => inZone(millis(context.now) + days * aDay, context.zone);
const plain = { text: '', place: '', tentative: false, rings: false } as const;

const owed = (context: Context, titles: boolean): readonly Bare[] => {
  const today = dayOf(context.now);
  const [back, ahead] = reach.owed;
  return datedOf(context)
    .filter(({ day }) => day >= addDays(today, -back) && day <= addDays(today, ahead))
    .map(({ fact, mine, day, words, quote }) => ({
      ...plain,
      uid: `commitment-${fact}@updraft`,
      when: { day },
      title: titles ? `${mine ? 'Due' : 'Waiting'}: ${words}` : mine ? 'Something is due' : 'Something is waited for',
      text: titles ? `“${shortened(quote, 60)}”` : '',
    }));
};

const talks = (context: Context, titles: boolean): readonly Bare[] => {
  const [back, ahead] = reach.moments;
  return momentsAbove(context, at(context, -back), at(context, ahead)).map((moment) => ({
    ...plain,
    uid: `moment-${moment.id}@updraft`,
    // Whole days end on the morning after the last one.
    when: moment.allDay
      ? { day: dayOf(moment.start), last: addDays(dayOf(moment.end), -1) }
      : { start: moment.start, end: moment.end },
    title: titles ? moment.title : 'A talk to be ready for',
    place: titles ? moment.place : '',
    tentative: moment.status === 'tentative',
  }));
};

// What may never come to pass is not announced: who keeps a promise would go on reading that it was missed, where a program
// does not ask again.
const onItsDay: readonly Reminder['kind'][] = ['overdue', 'warning', 'waiting'];

const reminders = (context: Context, titles: boolean): readonly (Bare & { readonly reminder: Id })[] => {
  const [back, ahead] = reach.reminders;
  const from = millis(context.now) - back * aDay;
  const titleOf = reminderTitle(context);
  const today = dayOf(context.now);
  const isThere = ({ kind, at: when }: Reminder): boolean =>
    millis(when) >= from && (!onItsDay.includes(kind) || dayOf(inZone(millis(when), context.zone)) <= today);
  return context
    .store()
    .reminders.inStates(['scheduled', 'attempted', 'shown'], millis(context.now) + ahead * aDay)
    .filter(isThere)
    .map((one) => ({
      ...plain,
      uid: `reminder-${one.id}@updraft`,
      reminder: one.id,
      when: { start: one.at, end: inZone(millis(one.at) + reminderMinutes * 60_000, context.zone) },
      title: titles ? titleOf(one) : 'Something is due. Open Updraft to see.',
      rings: true,
    }));
};

/** Of an entry that was written once: what it looked like, how often it has changed since, and when it did. */
const Version = z.tuple([z.string(), z.number().int().nonnegative(), Instant]);
type Version = Readonly<z.infer<typeof Version>>;
const versionsName = 'calendar-feed-versions';
const mostVersions = 6000;

/** Each by the uid of its entry; one that is torn is none. */
const versionsOf = (store: Store): Map<string, unknown> => {
  try {
    const kept: unknown = JSON.parse(store.settings.read(versionsName) ?? '{}');
    return new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  } catch {
    return new Map();
  }
};

const looksOf = (entry: Bare): string =>
  createHash('sha256')
    .update(JSON.stringify([entry.when, entry.title, entry.text, entry.place, entry.tentative, entry.rings]))
    .digest('base64url')
    .slice(0, 12);

/**
 * What the outgoing calendar holds now, each entry with its version: it grows with every change, and stays where nothing
 * changed. `fresh` are the reminders that are new in it or changed. `keep` writes down which version is which.
 */
export const feedEntries = (
  context: Context,
  { holds, words }: FeedForm,
): { readonly entries: readonly CalendarEntry[]; readonly fresh: readonly Id[]; readonly keep: () => void } => {
  const store = context.store();
  const titles = words === 'titles';
  const bare: readonly (Bare & { readonly reminder?: Id })[] = [
    ...(holds.includes('commitments') ? owed(context, titles) : []),
    ...(holds.includes('moments') ? talks(context, titles) : []),
    ...(holds.includes('reminders') ? reminders(context, titles) : []),
  ];
  const versions = versionsOf(store);
  const fresh: Id[] = [];
  let changed = false;
  const entries = bare.map(({ reminder, ...entry }): CalendarEntry => {
    const looks = looksOf(entry);
    const known: Version | undefined = Version.safeParse(versions.get(entry.uid)).data;
    if (known?.[0] === looks) return { ...entry, sequence: known[1], changed: known[2] };
    changed = true;
    if (reminder !== undefined) fresh.push(reminder);
    const sequence = known === undefined ? 0 : known[1] + 1;
    // Last again, so that what has been gone for long is let go of first.
    versions.delete(entry.uid);
    versions.set(entry.uid, [looks, sequence, context.now]);
    return { ...entry, sequence, changed: context.now };
  });
  const keep = (): void => {
    if (!changed) return;
    store.settings.write(versionsName, JSON.stringify(Object.fromEntries([...versions].slice(-mostVersions))));
  };
  return { entries, fresh, keep };
};
