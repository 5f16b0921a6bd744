import { z } from 'zod';
import { Line, LineSource } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';
import { PositionSureness, RoomPart, Stand } from './room.ts';

/** Where somebody stood at a time, in the words of a position on file. */
export const RoomPosition = z.object({
  fact: Id,
  person: Id,
  stand: Stand,
  sure: PositionSureness,
  /** `kept`: by the user's word; `read`: told from words of an accepted fact; `waits`: nobody has said that it holds. */
  state: z.enum(['kept', 'read', 'waits']),
  /** Of one that waits, why it is asked: the words leave open where they stand, speak of another option, or may be about something else. */
  asks: z.enum(['stand', 'option', 'about', '']),
  words: z.string(),
  /** Why, in the words that follow in the same sentence; empty where none do. */
  ground: z.string(),
  said: Instant,
  source: LineSource,
});
export type RoomPosition = Readonly<z.infer<typeof RoomPosition>>;

/** How much it matters to somebody, as far as facts tell: `first` touches what comes first for them. */
export const mattersRows = ['first', 'some', 'unknown'] as const;
export const MattersRow = z.enum(mattersRows);
export type MattersRow = z.infer<typeof MattersRow>;

/** Somebody who weighs on a proposal; nothing about them is a number. */
export const RoomPerson = z.object({
  id: Id,
  name: z.string(),
  role: z.string(),
  /** What frames call them. */
  called: z.string(),
  gone: z.boolean(),
  /** What they do in this decision, and where that is known from. */
  part: RoomPart.nullable(),
  partBy: z.enum(['you', 'asked', 'right', 'words', '']),
  /** Why they are here. */
  why: z.array(Line),
  /** By the user's word; all others are proposed. */
  named: z.boolean(),
  /** As it stands by the newest position that counts; null where nothing on file says it. */
  stand: Stand.nullable(),
  sure: PositionSureness.nullable(),
  /** "Leans against: told, on 3 March." */
  standing: z.string(),
  /** Newest first, those that wait among them. */
  positions: z.array(RoomPosition),
  /** Two that cannot both hold, and what to ask. */
  conflict: z.object({ facts: z.array(Id), text: z.string(), sources: z.array(LineSource) }).nullable(),
  /** Nothing was heard of it for so many days. */
  stale: z.object({ days: z.number().int(), text: z.string() }).nullable(),
  matters: z.array(Line),
  /** Something that comes first for them and may be about it: asked, under a name for `answer.give` (right, wrong). */
  mayMatter: z.object({ about: z.string(), line: Line }).nullable(),
  row: MattersRow,
  power: z.array(Line),
  /** Who of the room, or of those on file, they listen to on this, and who listens to them. */
  hears: z.array(z.object({ id: Id, called: z.string(), line: Line })),
  heard: z.array(z.object({ id: Id, called: z.string(), line: Line })),
  /** What the user says of why it matters to them. */
  own: z.string(),
});
export type RoomPerson = Readonly<z.infer<typeof RoomPerson>>;

/** Whom to ask, and what, fit to be asked as it stands. */
export const AskFirst = z.object({ person: Id, called: z.string(), question: z.string(), why: Line });
export type AskFirst = Readonly<z.infer<typeof AskFirst>>;

/** The room of one proposal in words. */
export const Room = z.object({
  /** One true sentence on where it stands, and one on what that rests on. */
  sentence: z.string(),
  rests: z.string(),
  /** Who decides first, then who can block, who shapes, who carries the work, the rest; inside by name. */
  people: z.array(RoomPerson),
  /** What nothing on file tells. */
  unknown: z.array(z.string()),
  /** At most three, in any order. */
  askFirst: z.array(AskFirst),
  /** The best reason on file to change the own ask. */
  mayBeRight: z.object({ person: Id.nullable(), line: Line, question: z.string() }).nullable(),
  /** Who was said to have no part in it. */
  leftOut: z.array(z.object({ id: Id, name: z.string() })),
});
export type Room = Readonly<z.infer<typeof Room>>;
