import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { Closing, Due, FactKind, Polarity } from '../facts/fact.ts';
import { DecisionRight, Relation } from '../people/person.ts';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/** An accepted fact as review reads it: told from the reader's side. */
export const ReaderFact = z.object({
  id: Id,
  kind: FactKind,
  quote: z.string(),
  action: z.string().nullable(),
  /** Whose it is: the reader's own, the writer's, somebody else's. */
  whose: z.enum(['reader', 'me', 'other']),
  /** Names of those whose it is or whom it speaks of, but for the reader and the writer. */
  people: z.array(z.string()),
  /** Owed to the reader or asked of the reader. */
  toReader: z.boolean(),
  due: Due.nullable(),
  polarity: Polarity.nullable(),
  closed: Closing.nullable(),
  /** The day on which it was kept. */
  done: Day.optional(),
  said: Instant,
  /** When this reader came to know it: they said it, it stood in a mail they got, or it was sent to them. Null: never, as far as is known. */
  told: Instant.nullable(),
  source: LineSource,
  /** Its line says that it is to be kept, or it comes from a talk they were not at: it is not offered. */
  kept: z.literal(true).optional(),
});
export type ReaderFact = Readonly<z.infer<typeof ReaderFact>>;

/** How the reader likes it told, each with the observation it was read from. */
export const ReaderStyle = z.object({
  /** Words a message may have at most. */
  words: z.object({ most: z.number().int().positive(), basis: z.array(LineSource) }).nullable(),
  /** Headline first and little else, or the detail. */
  depth: z.object({ wants: z.enum(['headline', 'detail']), basis: z.array(LineSource) }).nullable(),
  form: z
    .object({ wants: z.enum(['bullets', 'prose', 'numbers', 'slides', 'page']), basis: z.array(LineSource) })
    .nullable(),
  medium: z.object({ wants: z.enum(['mail', 'chat', 'call', 'paper', 'talk']), basis: z.array(LineSource) }).nullable(),
  /** They do not want attachments. */
  noAttachments: z.object({ basis: z.array(LineSource) }).nullable(),
  /** Days ahead they want to have something before it is decided or discussed. */
  leadDays: z.object({ days: z.number().int().positive(), basis: z.array(LineSource) }).nullable(),
});
export type ReaderStyle = Readonly<z.infer<typeof ReaderStyle>>;

/** What review knows of the person a draft is for. `name` as on file; `called` is what messages call them. */
export const Reader = z.object({
  id: Id.nullable(),
  name: z.string(),
  called: z.string(),
  /** What they do; a line that says "the CFO" may mean them. */
  role: z.string().optional(),
  /** What they are to the writer, and what they may do to a decision, by the writer's word. */
  relation: Relation.optional(),
  right: DecisionRight.optional(),
  rightAbout: z.string().optional(),
  /** Who takes decisions, by the writer's word, but for the reader. */
  deciders: z.array(z.object({ called: z.string(), about: z.string() })).optional(),
  style: ReaderStyle,
  /** Accepted facts about them, owed to or by them, or of the writer's own work; newest first. */
  facts: z.array(ReaderFact),
  /** The last updates that went to them, newest first, at most three. */
  updates: z.array(z.object({ id: Id, sent: Instant, text: z.string() })),
  /** The writer's day and clock: findings about "by Friday" count from here. */
  now: Instant,
});
export type Reader = Readonly<z.infer<typeof Reader>>;

export const noStyle: ReaderStyle = {
  words: null,
  depth: null,
  form: null,
  medium: null,
  noAttachments: null,
  leadDays: null,
};
