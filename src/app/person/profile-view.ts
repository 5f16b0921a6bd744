import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { FactKind } from '../../domain/facts/fact.ts';
import { DecisionRight, Person } from '../../domain/people/person.ts';
import { PowerBase } from '../../domain/people/power.ts';
import { wanted } from '../../domain/people/profile/asking.ts';
import { pressureFacets } from '../../domain/people/profile/pressures.ts';
import { styleSubjects } from '../../domain/people/profile/style-lines.ts';
import { Id } from '../../domain/shared/id.ts';
import { Instant } from '../../domain/shared/time.ts';

const Stale = z.object({ days: z.number().int() }).nullable();

/** A statement in the words it was said in. */
const Said = z.object({
  fact: Id,
  words: z.string(),
  said: Instant,
  confirmed: Instant.nullable(),
  source: LineSource,
  stale: Stale,
});

/** Own work beside a priority; `shared`: its words that stand in the priority too, empty where the user said so. */
const Work = z.object({
  fact: Id,
  kind: FactKind,
  words: z.string(),
  closed: z.string(),
  shared: z.array(z.string()),
  source: LineSource,
});

/** What somebody's say rests on, in words; without a source it is the user's own word. */
export const PowerLine = z.object({
  id: Id,
  base: PowerBase,
  words: z.string(),
  said: Instant,
  source: LineSource.nullable(),
});

/** The same, proposed from words on file; `of` is the fact, or the note, that they stand in. */
export const PowerSeen = z.object({ base: PowerBase, words: z.string(), of: Id, source: LineSource });

/** Everything known of who somebody is to work with, each line with its source. */
export const Profile = z.object({
  person: Person,
  /** In their order; `rank` is the user's word. */
  priorities: z.array(
    Said.extend({
      place: z.number().int(),
      /** The place that the user or its own words give; null where neither does. */
      number: z.number().int().nullable(),
      rank: z.number().int().nullable(),
      /** Where else it was said, newest first. */
      again: z.array(LineSource),
      serves: z.array(Work),
      proposed: z.array(Work),
    }),
  ),
  /** What they no longer want, by their words. */
  against: z.array(Said),
  conflicts: z.array(
    z.object({
      why: z.enum(['first', 'order', 'against']),
      facts: z.array(Id),
      sources: z.array(LineSource),
      text: z.string(),
    }),
  ),
  pressures: z.array(
    Said.extend({
      facet: z.enum(pressureFacets).nullable(),
      /** Who says which sort it is; by words: `word` is the one that tells. */
      by: z.enum(['user', 'words']).nullable(),
      word: z.string(),
    }),
  ),
  success: z.array(Said),
  right: z.object({
    right: DecisionRight.nullable(),
    about: z.string(),
    /** Words on file that may say it; nothing where the user has said. */
    proposed: z.array(z.object({ right: DecisionRight, words: z.string(), source: LineSource })),
  }),
  style: z.array(
    z.object({
      about: z.enum(styleSubjects),
      text: z.string(),
      /** How often it was seen, and from when to when. */
      count: z.number().int(),
      from: Instant,
      to: Instant,
      seen: z.array(LineSource),
      before: z.array(LineSource),
      stale: Stale,
    }),
  ),
  /** What asks to be confirmed, the longest unheard of first, with the question that would bring it up to date. */
  stale: z.array(Said.extend({ kind: FactKind, days: z.number().int(), question: z.string() })),
  missing: z.array(z.object({ about: z.enum(wanted), text: z.string(), why: z.string() })),
  power: z.object({ known: z.array(PowerLine), proposed: z.array(PowerSeen) }),
  /** What the user has to work with, and which ways fit it. */
  own: z.object({
    known: z.array(PowerLine),
    approaches: z.array(z.object({ text: z.string(), why: z.string(), card: z.string(), bases: z.array(PowerBase) })),
  }),
  /** Words that are on their page and may be about somebody else. */
  unclear: z.array(Said.extend({ kind: FactKind })),
});
export type Profile = Readonly<z.infer<typeof Profile>>;
