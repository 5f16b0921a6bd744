import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';
import { ProposalTalk } from './room.ts';
import { ToldOtherwise } from './told-otherwise.ts';

/** Why somebody is talked with before the decision; a person stands in one of them, and none is worth more than another. */
export const preWireGroups = ['line', 'doubt', 'sway', 'carry', 'last'] as const;
export const PreWireGroupName = z.enum(preWireGroups);
export type PreWireGroupName = z.infer<typeof PreWireGroupName>;

/** Words of a plan that somebody in it should not have to read, and why. */
export const Uneasy = z.object({
  talk: Id.nullable(),
  quote: z.string(),
  why: z.string(),
  /** It stands in what was learnt, which nobody else is shown. */
  heard: z.boolean(),
});
export type Uneasy = Readonly<z.infer<typeof Uneasy>>;

/** A talk as it is planned, with whom and when in words that a page shows. */
export const PlannedTalk = ProposalTalk.extend({
  /** "A former contact" where they were deleted. */
  name: z.string(),
  called: z.string(),
  /** The moment it became, on the user's clock; null where it has none, or that was taken out. */
  at: z.object({ id: Id, title: z.string(), start: Instant, end: Instant, own: z.boolean() }).nullable(),
});
export type PlannedTalk = Readonly<z.infer<typeof PlannedTalk>>;

/** What a talk with somebody would be for, from what is on file. */
export const TalkOffer = z.object({
  goal: z.string(),
  /** Where they stand is a guess or not known: the first step is a question. */
  asks: z.boolean(),
  /** What to show, each a claim, a figure or an answer that meets something they said. */
  bring: z.array(Line),
  /** The cost they will ask about; null where the case has no option yet. */
  cost: Line.nullable(),
});
export type TalkOffer = Readonly<z.infer<typeof TalkOffer>>;

export const PreWireRow = z.object({
  person: Id,
  name: z.string(),
  called: z.string(),
  role: z.string(),
  /** Where they stand and how that is known, for the user's eyes; empty where nothing says it. */
  standing: z.string(),
  why: z.array(Line),
  offer: TalkOffer,
  /** The talk that is planned or was held with them last; null where there is none. */
  talk: PlannedTalk.nullable(),
});
export type PreWireRow = Readonly<z.infer<typeof PreWireRow>>;

export const PreWireGroup = z.object({
  name: PreWireGroupName,
  title: z.string(),
  why: z.string(),
  rows: z.array(PreWireRow),
});
export type PreWireGroup = Readonly<z.infer<typeof PreWireGroup>>;

/** Whom to talk with before it is decided, to what end, and what would not be fair. */
export const PreWire = z.object({
  sentence: z.string(),
  groups: z.array(PreWireGroup),
  /** Planned with somebody of no group, and talks before the last with somebody. */
  also: z.array(PlannedTalk),
  /** What of the order would surprise somebody. */
  order: z.array(Line),
  /** What is told one and otherwise to another. */
  otherwise: z.array(ToldOtherwise),
  /** What somebody in it should not have to read. */
  uneasy: z.array(Uneasy),
  /** The best reason on file to change the own ask. */
  mayBeRight: z.object({ person: Id.nullable(), line: Line, question: z.string() }).nullable(),
  /** The plan as everybody in it could read it: nothing of where anybody stands. */
  asRead: z.object({ sentence: z.string(), fit: z.boolean(), lines: z.array(z.string()) }),
});
export type PreWire = Readonly<z.infer<typeof PreWire>>;
