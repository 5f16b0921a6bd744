import { z } from 'zod';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { ProposalPerson, ProposalPosition } from '../../domain/proposals/room.ts';
import { Room } from '../../domain/proposals/room-view.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { roomOf } from './room-of.ts';

/** The room of a proposal, and which proposal that is. */
export const WholeRoom = z.object({ proposal: z.object({ id: Id, title: z.string() }), room: Room });

/** How what was changed was before, to come back to with `room.restore`. */
export const RoomBefore = z.object({
  people: z.array(z.object({ person: Id, was: ProposalPerson.nullable() })),
  positions: z.array(z.object({ fact: Id, was: ProposalPosition.nullable() })),
  /** Facts that were accepted with it, and wait again. */
  waited: z.array(Id),
  /** A note that was made with it, and counts no more. */
  noted: Id.nullable(),
});
export type RoomBefore = Readonly<z.infer<typeof RoomBefore>>;

export const nothingBefore: RoomBefore = { people: [], positions: [], waited: [], noted: null };

/** What every change of a room gives back. */
export const ChangedRoom = WholeRoom.extend({
  before: RoomBefore,
  /** What in the words would hurt or shame if it were read. */
  careful: z.array(Finding),
});

/** A room as it is now. */
export const wholeRoom = (context: Context, proposal: Proposal): z.infer<typeof WholeRoom> => ({
  proposal: { id: proposal.id, title: proposal.title },
  room: roomOf(context, proposal),
});
