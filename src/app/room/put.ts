import { z } from 'zod';
import { RoomPart } from '../../domain/proposals/room.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedRoom, nothingBefore, wholeRoom } from './room-view.ts';

export const roomPut = operation({
  name: 'room.put',
  summary:
    'Say who weighs on a proposal: what they do in it, why it matters to them; or that somebody has no part in it.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'person'],
  input: z.object({
    proposal: Which,
    /** A name, address or id. */
    person: z.string().trim().min(1).max(320),
    /** decides, shapes, blocks, informed, carries; `null`: as it stands with the person. */
    part: RoomPart.nullable().optional(),
    /** Why it matters to them, in words; empty words take it away. */
    matters: z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').optional(),
    /** They have no part in it; `false` names them again. */
    leaveOut: z.boolean().optional(),
  }),
  output: ChangedRoom,
  run: (context, { proposal: which, person: words, part, matters, leaveOut }) => {
    const store = context.store();
    const proposal = findProposal(context, which);
    const person = findPerson(store, words);
    if (person.standing === 'me')
      throw new AppError('bad-input', { field: 'person', detail: 'That is you. Name somebody whose view weighs.' });
    const was = store.rooms.people(proposal.id, context.now).find((one) => one.person === person.id);
    store.rooms.putPerson(proposal.id, {
      person: person.id,
      part: part === undefined ? (was?.part ?? null) : part,
      matters: matters ?? was?.matters ?? '',
      leftOut: leaveOut ?? false,
      made: was?.made ?? context.now,
      updated: context.now,
    });
    return {
      ...wholeRoom(context, proposal),
      before: { ...nothingBefore, people: [{ person: person.id, was: was ?? null }] },
      careful: careful(matters ?? ''),
    };
  },
});
