import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { Due } from '../../domain/facts/fact.ts';
import { Id } from '../../domain/shared/id.ts';
import { Instant } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { knownAndTold } from './known-and-told.ts';

/** Somebody who has heard of it: when, where, and how many days after it was known. */
export const Heard = z.object({
  person: PersonName,
  at: Instant,
  /** Days from known to told; 0 on the same day. */
  days: z.number().int(),
  /** `source`: the words in which it was said; `line`: a later line of yours; `draft`: a text that was sent; `word`: you said so. */
  by: z.enum(['source', 'line', 'draft', 'word']),
  /** The source or draft; null for a word. */
  id: Id.nullable(),
  /** What that is called; empty where it has no name. */
  title: z.string(),
});

/** Somebody it concerns and who has not heard of it, as far as is known. */
export const NotHeard = z.object({
  person: PersonName,
  /** `named`: it names them; `manager`: you report to them; `thing`: it touches what they asked for, hold to or were promised. */
  why: z.enum(['named', 'manager', 'thing']),
  /** What it touches. */
  touches: LineSource.nullable(),
  /** Days it has been known. */
  days: z.number().int(),
  /** The next talk with them: before it they should know. */
  next: z.object({ id: Id, title: z.string(), start: Instant }).nullable(),
  /** Why the words are not offered to them: where they were said. Null where nothing speaks against it. */
  held: z.string().nullable(),
});

export const KnownNews = z.object({
  fact: Id,
  quote: z.string(),
  known: Instant,
  due: Due.nullable(),
  source: LineSource,
  told: z.array(Heard),
  untold: z.array(NotHeard),
});
export type KnownNews = Readonly<z.infer<typeof KnownNews>>;

export const riskList = operation({
  name: 'risk.list',
  alias: 'surprises',
  summary: 'Trouble you know of: who has heard of it, when and where, and whom it has to reach before which talk.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({
    /** Only what concerns this person. */
    person: z.string().min(1).max(320).optional(),
  }),
  output: z.object({
    /** What has to be told first: the nearest talk, then the longest known. */
    risks: z.array(KnownNews),
  }),
  run: (context, { person }) => ({ risks: [...knownAndTold(context, person)] }),
});
