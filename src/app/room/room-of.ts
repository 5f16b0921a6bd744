import type { Proposal } from '../../domain/proposals/proposal.ts';
import { readRoom } from '../../domain/proposals/read-room.ts';
import type { Room } from '../../domain/proposals/room-view.ts';
import type { Context } from '../context.ts';
import { roomMaterial } from './room-material.ts';

/** Who weighs on a proposal, where they stand and how that is known, whom to ask first; as of now or the replayed day. */
export const roomOf = (context: Context, proposal: Proposal): Room => readRoom(roomMaterial(context, proposal));
