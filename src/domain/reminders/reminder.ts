import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/**
 * What a reminder is for: a commitment that is due (`due`), past its day (`overdue`) or in danger (`warning`), something
 * waited for (`waiting`), the talks of the next working day (`brief`), a moment that is near (`moment`), a day to come back to a disagreement (`return`), a review date
 * (`review`), the user's own (`own`), a trial of the path (`trial`).
 */
export const reminderKinds = [
  'due',
  'overdue',
  'warning',
  'waiting',
  'brief',
  'moment',
  'return',
  'review',
  'own',
  'trial',
] as const;
export const ReminderKind = z.enum(reminderKinds);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** A time on a wall clock: `09:00`. */
export const Clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export type Clock = z.infer<typeof Clock>;

/** `withdrawn`: what it was for has ended or was moved, before it was answered. */
export const reminderStates = ['scheduled', 'attempted', 'shown', 'acknowledged', 'withdrawn'] as const;
export const ReminderState = z.enum(reminderStates);
export type ReminderState = z.infer<typeof ReminderState>;

/** When a reminder is said. */
export const ReminderTime = z.object({
  /** Where it stands on the wall clock, wherever the user is then; null for what is bound to a point in time. */
  wall: z.object({ day: Day, clock: Clock }).nullable(),
  /** When that is, in the zone the user was in when it was planned last. */
  at: Instant,
});
export type ReminderTime = Readonly<z.infer<typeof ReminderTime>>;

/** Something to be said once at a time. */
export const Reminder = z.object({
  id: Id,
  /** What it is for, so that planning it again makes no second one: `due:<fact>:<day>`. */
  key: z.string().min(1).max(200),
  kind: ReminderKind,
  fact: Id.nullable(),
  moment: Id.nullable(),
  person: Id.nullable(),
  draft: Id.nullable(),
  disagreement: Id.nullable(),
  /** The user's words, of one of their own; empty where it is told from what it is for. */
  words: z.string().max(500),
  ...ReminderTime.shape,
  state: ReminderState,
  /** How often it was put off: it is said once more after each. */
  snoozed: z.number().int().nonnegative(),
  made: Instant,
});
export type Reminder = Readonly<z.infer<typeof Reminder>>;

/** Kinds that are planned by themselves, each of which can be switched off. */
export const plannedKinds = ['due', 'overdue', 'warning', 'waiting', 'brief', 'moment', 'return', 'review'] as const;
export const PlannedKind = z.enum(plannedKinds);
export type PlannedKind = z.infer<typeof PlannedKind>;

/** When the user wants to be reminded; `off` are the kinds that are not planned. */
export const ReminderSettings = z.object({
  morning: Clock,
  evening: Clock,
  /** Minutes between a reminder and its moment. */
  before: z.number().int().min(0).max(1440),
  off: z.array(PlannedKind),
});
export type ReminderSettings = Readonly<z.infer<typeof ReminderSettings>>;

/** What holds until somebody says otherwise. */
export const calmSettings: ReminderSettings = { morning: '09:00', evening: '16:00', before: 60, off: [] };

/**
 * How a reminder reaches the user. `start`: its time came while nothing ran or the machine slept, and it was said after that;
 * `sealed`: by its time alone, while locked.
 */
export const reminderPaths = ['plan', 'page', 'start', 'sealed', 'mail', 'calendar'] as const;
export const ReminderPath = z.enum(reminderPaths);
export type ReminderPath = z.infer<typeof ReminderPath>;

export const reminderSteps = [
  'scheduled',
  'moved',
  'attempted',
  'shown',
  'acknowledged',
  'snoozed',
  'failed',
  'withdrawn',
  'restored',
] as const;

/**
 * One entry of what became of a reminder. `detail` is of a closed list and holds no words of the user; where it was
 * `restored`, the state it has again.
 */
export const ReminderEvent = z.object({
  reminder: Id,
  at: Instant,
  path: ReminderPath,
  what: z.enum(reminderSteps),
  detail: z.string().max(100),
  /** When it was to be said before, where this changed it. */
  was: ReminderTime.nullable(),
});
export type ReminderEvent = Readonly<z.infer<typeof ReminderEvent>>;
