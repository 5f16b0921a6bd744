import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** What a draft is: free words, or one of the documents that the program begins and the writer ends. */
export const draftKinds = [
  'draft',
  'update',
  'recap',
  'message',
  'plan',
  'reply',
  'status',
  'rollup',
  'proposal',
] as const;
export const DraftKind = z.enum(draftKinds);
export type DraftKind = z.infer<typeof DraftKind>;

/** Words of a draft that stand as they were compiled, with what they rest on: they are marked until they are edited. */
export const Mark = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** The words themselves: where they moved, the mark is found again by them; where they are gone, so is the mark. */
  text: z.string(),
  /** What the words rest on: a source, and the fact in it where there is one. Empty: a frame of the program's. */
  from: z.array(z.object({ source: Id, fact: Id.nullable() })),
});
export type Mark = Readonly<z.infer<typeof Mark>>;

/** Where both the writer and what is on file changed the same lines: both stand until the writer chooses. */
export const Conflict = z.object({ base: z.string(), mine: z.string(), compiled: z.string() });
export type Conflict = Readonly<z.infer<typeof Conflict>>;

/** Any text going up, kept while it is written. */
export const Draft = z.object({
  id: Id,
  title: z.string(),
  text: z.string(),
  reader: Id.nullable(),
  kind: DraftKind.default('draft'),
  /** In order and apart. */
  marks: z.array(Mark).default([]),
  /** The text as it was last compiled, which the next compilation is merged over; null for free words. */
  compiled: z.string().nullable().default(null),
  conflicts: z.array(Conflict).default([]),
  /** The moment it speaks of, or the source it answers. */
  about: Id.nullable().default(null),
  /** An update tells what was said from here on; null: since the reader's last one. */
  since: Instant.nullable().default(null),
  /** When the writer said it went out; it is history from then on. */
  sent: Instant.nullable().default(null),
  created: Instant,
  updated: Instant,
});
export type Draft = Readonly<z.infer<typeof Draft>>;

/** What free words are besides their text. */
export const freeWords = {
  kind: 'draft',
  marks: [],
  compiled: null,
  conflicts: [],
  about: null,
  since: null,
  sent: null,
} satisfies Partial<Draft>;
