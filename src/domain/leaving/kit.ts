import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/** What of one's own can be taken along. */
export const kitSorts = ['win', 'promise', 'reflection', 'lesson', 'way'] as const;
export const KitSort = z.enum(kitSorts);
export type KitSort = z.infer<typeof KitSort>;

/** How each sort is called where it is shown or written. */
export const kitSortNames: Readonly<Record<KitSort, string>> = {
  win: 'What you achieved',
  promise: 'Promises you kept',
  reflection: 'What you thought about it',
  lesson: 'What you learnt',
  way: 'How you work',
};

/** One line that could go along: in its words for the way, with why it goes or stays. */
export const KitLine = z.object({
  /** `kit:<sort>:<id>`, under which the user's word on it is kept. */
  about: z.string(),
  sort: KitSort,
  day: Day,
  /** As it would be taken, with roles for names. */
  words: z.string(),
  /** As it stands here. */
  quote: z.string(),
  take: z.boolean(),
  /** Why it goes or stays. */
  why: z.string(),
  /** The user said so. */
  chosen: z.boolean(),
  /** Where it stands; null for what is no source. */
  source: Id.nullable(),
  /** Who is in it, and goes by a role unless the user keeps the name. */
  people: z.array(Id),
});
export type KitLine = Readonly<z.infer<typeof KitLine>>;

/** What was brought from another workspace. */
export const Brought = z.object({
  id: Id,
  kit: z.string(),
  sort: KitSort,
  day: Day,
  words: z.string().min(1).max(4000),
  made: Instant,
});
export type Brought = Readonly<z.infer<typeof Brought>>;

export const kitName = 'updraft-leaving-kit';
export const kitTitle = 'What I take along';
export const kitVersion = 1;
export const mostKitLines = 20_000;

/** A kit as it leaves: what it is, and its lines; nothing in it points back to a workspace. */
export const KitFile = z.object({
  format: z.literal(kitName),
  version: z.literal(kitVersion),
  /** The day it was written. */
  day: Day,
  lines: z.array(z.object({ sort: KitSort, day: Day, words: z.string().trim().min(1).max(4000) })).max(mostKitLines),
});
export type KitFile = Readonly<z.infer<typeof KitFile>>;
