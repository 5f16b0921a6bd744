import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';
import { PartState } from './proposal.ts';

/** Where somebody stands on a proposal, from for to against; words, never a figure. */
export const stands = ['for', 'leans-for', 'open', 'leans-against', 'against'] as const;
export const Stand = z.enum(stands);
export type Stand = z.infer<typeof Stand>;

/** How that is known: they said so, there were signs, or it is the user's guess. */
export const surenesses = ['told', 'signs', 'guess'] as const;
export const PositionSureness = z.enum(surenesses);
export type PositionSureness = z.infer<typeof PositionSureness>;

/** A position on file that speaks of a proposal; its day, words and holder are those of the fact. */
export const ProposalPosition = z.object({
  id: Id,
  fact: Id,
  stand: Stand,
  sure: PositionSureness,
  state: PartState,
  made: Instant,
  updated: Instant,
});
export type ProposalPosition = Readonly<z.infer<typeof ProposalPosition>>;

/** What somebody does in one decision, where it is other than what stands with the person; `carries` bears the work. */
export const roomParts = ['decides', 'shapes', 'blocks', 'informed', 'carries'] as const;
export const RoomPart = z.enum(roomParts);
export type RoomPart = z.infer<typeof RoomPart>;

/** Somebody who weighs on a proposal, by the user's word. */
export const ProposalPerson = z.object({
  person: Id,
  part: RoomPart.nullable(),
  /** Why it matters to them, in words. */
  matters: z.string().max(2000),
  /** They were proposed, and the user says they have no part in it. */
  leftOut: z.boolean(),
  made: Instant,
  updated: Instant,
});
export type ProposalPerson = Readonly<z.infer<typeof ProposalPerson>>;

/** A talk before the decision. It stays when the person is deleted, with nobody in it. */
export const ProposalTalk = z.object({
  id: Id,
  person: Id.nullable(),
  goal: z.string().min(1).max(2000),
  bring: z.string().max(2000),
  /** The cost they will ask about. */
  cost: z.string().max(2000),
  moment: Id.nullable(),
  learnt: z.string().max(2000),
  held: Instant.nullable(),
  dropped: Instant.nullable(),
  made: Instant,
  updated: Instant,
});
export type ProposalTalk = Readonly<z.infer<typeof ProposalTalk>>;
