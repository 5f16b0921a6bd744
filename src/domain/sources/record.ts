import { z } from 'zod';
import { OwnWayKind } from '../people/own-way.ts';
import { Day, Instant } from '../shared/time.ts';
import type { Problem } from './problem.ts';
import { Turn } from './turn.ts';

/** A mail address as a client shows it; `name` is empty where none was given, `address` is lower case. */
export const Address = z.object({ name: z.string(), address: z.string() });
export type Address = Readonly<z.infer<typeof Address>>;

/** One mail as an importer read it. `text` is the whole plain text, quoted parts and signature included. */
export const MailRecord = z.object({
  kind: z.literal('mail'),
  messageId: z.string().nullable(),
  references: z.array(z.string()),
  date: Instant.nullable(),
  from: Address.nullable(),
  to: z.array(Address),
  cc: z.array(Address),
  subject: z.string(),
  text: z.string(),
  /** Sent by a machine or a list (List-Id, Auto-Submitted, Precedence): no promises are looked for in it. */
  automatic: z.boolean(),
  /** The newest part of a pasted thread, which has no header because the user wrote it. */
  own: z.literal(true).optional(),
  /** Names of attached files; their bytes are not kept. */
  attachments: z.array(z.string()),
});
export type MailRecord = Readonly<z.infer<typeof MailRecord>>;

/** One calendar instance, recurrences already unfolded. */
export const EventRecord = z.object({
  kind: z.literal('event'),
  uid: z.string(),
  /** Original start of a recurring instance; null for a single event. Together with `uid` it names the instance. */
  recurrence: z.string().nullable(),
  sequence: z.number().int(),
  title: z.string(),
  /** With the offset of the event's own zone; an all-day event starts at its day's midnight in the reader's zone. */
  start: Instant,
  end: Instant,
  allDay: z.boolean(),
  day: Day,
  place: z.string(),
  text: z.string(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']),
  /** When its calendar last wrote it; absent where it does not say. */
  stamped: Instant.optional(),
  organizer: Address.nullable(),
  attendees: z.array(Address),
});
export type EventRecord = Readonly<z.infer<typeof EventRecord>>;

/** One person of an address book. What a card does not say is empty. */
export const PersonRecord = z.object({
  kind: z.literal('person'),
  /** The card's own name in its book; null where the book gives none. */
  uid: z.string().nullable(),
  name: z.string(),
  /** Nicknames and former names. */
  aliases: z.array(z.string()),
  /** Lower case, each once, the preferred one first. */
  addresses: z.array(z.string()),
  /** Job title in the words of the card ("Head of Finance"). */
  role: z.string(),
  organisation: z.string(),
});
export type PersonRecord = Readonly<z.infer<typeof PersonRecord>>;

/** What was said in a talk, turn by turn, as a recording was written down. */
export const TranscriptRecord = z.object({
  kind: z.literal('transcript'),
  /** From the file's own words, else its name; empty where neither says. */
  title: z.string(),
  /** When the talk began, where the file or its name tells the hour. */
  start: Instant.nullable(),
  /** The day of the talk, where that is told. */
  day: Day.nullable(),
  /** When the file was last written: a hint where nothing else tells; null where that is not known. */
  written: Instant.nullable(),
  turns: z.array(Turn),
});
export type TranscriptRecord = Readonly<z.infer<typeof TranscriptRecord>>;

/** Somebody's page "how to work with me"; `name` is empty where it does not say whose. */
export const WaysRecord = z.object({
  kind: z.literal('ways'),
  name: z.string(),
  day: Day.nullable(),
  lines: z.array(z.object({ what: OwnWayKind, words: z.string() })),
});
export type WaysRecord = Readonly<z.infer<typeof WaysRecord>>;

export type ImportedRecord = MailRecord | EventRecord | PersonRecord | TranscriptRecord | WaysRecord;

/**
 * All there is of one UID between two points in time, told after its instances by a calendar that holds the event itself and
 * not only a changed day of it: whatever else is known of that UID there is gone.
 */
export type Series = {
  readonly uid: string;
  readonly sequence: number;
  /** When its calendar last wrote the event itself. */
  readonly stamped?: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** `recurrence` of every instance that was yielded. */
  readonly recurrences: readonly (string | null)[];
};

/** What an importer yields, in the order of the material. */
export type Imported =
  /** In a mailbox, `end` is how many of its bytes are read when this mail is: there the next one begins. */
  | { readonly record: ImportedRecord; readonly end?: number }
  | { readonly series: Series }
  | { readonly problem: Problem };
