import { z } from 'zod';
import { Due, Fact } from '../domain/facts/fact.ts';
import { FactChange } from '../domain/facts/fact-change.ts';
import { Moment } from '../domain/moments/moment.ts';
import { Standing } from '../domain/people/person.ts';
import { Id } from '../domain/shared/id.ts';
import { Day, Instant } from '../domain/shared/time.ts';
import { SourceKind } from '../domain/sources/source.ts';

/** Enough of a person to name and link them. */
export const PersonName = z.object({ id: Id, name: z.string(), role: z.string(), standing: Standing });
export type PersonName = Readonly<z.infer<typeof PersonName>>;

/** Later words about a fact, as its history tells them; `was` is the day a move replaced. */
export const ToldOfFact = FactChange.extend({ quote: z.string(), saidBy: z.string(), was: Due.nullable() });
export type ToldOfFact = Readonly<z.infer<typeof ToldOfFact>>;

/** A fact as a page shows it: with the names of the people in it and where it was said. */
export const FactView = Fact.extend({
  /** Name to show for the owner: a person's name, "you", or the words of the text; empty when nobody is named. */
  ownerName: z.string(),
  toName: z.string(),
  /** The user owes it. */
  mine: z.boolean(),
  /** Said more than six weeks ago in brought-in mail and never accepted: history, never overdue. */
  history: z.boolean(),
  sourceKind: SourceKind,
  sourceTitle: z.string(),
  /** Who said or wrote it; "you" for the user. */
  saidBy: z.string(),
  /** The sentence around the quote, for context. */
  around: z.object({ before: z.string(), after: z.string() }),
  people: z.array(PersonName),
  /** What is to be done, without who it is for and by when, which stand beside it; null where only the whole sentence says it. */
  act: z.string().nullable(),
  /** What was said of it since and stands, earliest first. */
  told: z.array(ToldOfFact),
  /** A proposal that is put as a question and not taken by Enter: not sure enough, or nobody knows whom it means. */
  asks: z.boolean(),
  /**
   * Names that nobody is tied to yet, asked in the row: whose it is or for whom, who known could be meant, and whether it may be
   * somebody new (`fresh`). Only in the user's own notes.
   */
  openNames: z.array(
    z.object({
      part: z.enum(['owner', 'to']),
      /** As they stand in the text. */
      words: z.string(),
      known: z.array(PersonName),
      fresh: z.boolean(),
    }),
  ),
  /**
   * What to ask of due words whose day is open (`openDay`), or of a day that was given up without a new one (`moved`); null
   * where a day is known or none is named.
   */
  openDay: z
    .object({
      why: z.enum(['order', 'event', 'words', 'calendar', 'moved']),
      days: z.array(
        z.object({
          day: Day,
          /** Of the moment on it. */
          title: z.string(),
          /** What choosing it says of dates like 2/3. */
          order: z.enum(['day', 'month']).nullable(),
        }),
      ),
    })
    .nullable(),
});
export type FactView = Readonly<z.infer<typeof FactView>>;

/** Words that change a fact, waiting for the user or decided, and the fact they speak of. */
export const ChangeView = FactChange.extend({
  quote: z.string(),
  around: z.object({ before: z.string(), after: z.string() }),
  saidBy: z.string(),
  sourceKind: SourceKind,
  sourceTitle: z.string(),
  /** Whether it is put as a question: which one is meant is not sure. */
  asks: z.boolean(),
  of: FactView,
});
export type ChangeView = Readonly<z.infer<typeof ChangeView>>;

/** A moment with the names of who comes. */
export const MomentView = Moment.extend({
  with: z.array(PersonName),
  /** The user planned it, and no calendar has it: it is moved and taken out here. */
  own: z.literal(true).optional(),
});
export type MomentView = Readonly<z.infer<typeof MomentView>>;

/** One entry of a running timeline, newest text only. */
export const TimelineEntry = z.object({
  id: Id,
  kind: z.enum(['mail', 'capture', 'debrief', 'transcript', 'draft', 'moment']),
  said: Instant,
  title: z.string(),
  /** Newest words apart from quotes and signature, shortened to about 600 characters. */
  text: z.string(),
  from: z.string(),
  /** The conversation a mail belongs to; null for everything else. */
  thread: z.string().nullable(),
  /** The day on the user's wall clock. */
  day: Day,
});
export type TimelineEntry = Readonly<z.infer<typeof TimelineEntry>>;

export const Counts = z.object({
  sources: z.number().int(),
  people: z.number().int(),
  facts: z.number().int(),
  moments: z.number().int(),
  drafts: z.number().int(),
});
export type Counts = Readonly<z.infer<typeof Counts>>;
