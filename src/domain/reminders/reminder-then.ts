import { type Instant, millis } from '../shared/time.ts';
import { type Reminder, type ReminderEvent, ReminderState } from './reminder.ts';

type Standing = Pick<Reminder, 'state' | 'snoozed'>;

/** The mail and the calendar carry a reminder besides, and change nothing of where it stands. */
export const isBeside = ({ path }: Pick<ReminderEvent, 'path'>): boolean => path === 'mail' || path === 'calendar';

const after = ({ state, snoozed }: Standing, event: Omit<ReminderEvent, 'reminder'>): Standing => {
  const { what, detail, was } = event;
  if (isBeside(event) || what === 'failed') return { state, snoozed };
  if (what === 'restored') {
    // With its time a putting off was taken back.
    return { state: ReminderState.parse(detail), snoozed: was === null ? snoozed : snoozed - 1 };
  }
  if (what === 'snoozed') return { state: 'scheduled', snoozed: snoozed + 1 };
  // Said already, and set to another time by the user.
  if (what === 'moved') return { state: 'scheduled', snoozed: state === 'scheduled' ? snoozed : snoozed + 1 };
  return { state: what, snoozed };
};

/** How it stood after what had become of it (earliest first). */
export const standingAfter = (events: readonly Omit<ReminderEvent, 'reminder'>[]): Standing =>
  events.reduce(after, { state: 'scheduled', snoozed: 0 });

/**
 * A reminder as it stood at a point in time, by all its events (in their order): its state, its time, how often it had
 * been put off. Undefined where it was not there yet.
 */
export const reminderThen = (
  reminder: Reminder,
  events: readonly ReminderEvent[],
  then: Instant,
): Reminder | undefined => {
  if (millis(reminder.made) > millis(then)) return undefined;
  const later = events.find(({ at, was }) => was !== null && millis(at) > millis(then));
  return {
    ...reminder,
    ...(later?.was ?? {}),
    ...standingAfter(events.filter(({ at }) => millis(at) <= millis(then))),
  };
};

const anHour = 3_600_000;
const aDay = 24 * anHour;

/**
 * Whether it was said only because the clock was far ahead for a while: more than a day after its time, and its time is
 * to come now. A clock set back behind what was said in time, or behind the day it was planned, does not count.
 */
export const saidByClockAhead = (reminder: Reminder, events: readonly ReminderEvent[], now: Instant): boolean => {
  if (millis(reminder.at) < millis(now) + anHour || millis(reminder.made) > millis(now)) return false;
  const last = events.findLast(
    (event) => !isBeside(event) && ['scheduled', 'moved', 'snoozed', 'attempted'].includes(event.what),
  );
  return last?.what === 'attempted' && millis(last.at) > millis(reminder.at) + aDay;
};
