import { z } from 'zod';
import { takeBackNote } from '../fact/take-back-note.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { RoomBefore, WholeRoom, wholeRoom } from './room-view.ts';

export const roomRestore = operation({
  name: 'room.restore',
  summary: 'Undo a change of who weighs on a proposal or where somebody stands: what was before stands again.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which, before: RoomBefore }),
  output: WholeRoom,
  run: (context, { proposal: which, before }) => {
    const store = context.store();
    const proposal = findProposal(context, which);
    store.transaction(() => {
      for (const { person, was } of before.people) {
        if (was && store.people.get(person)) store.rooms.putPerson(proposal.id, { ...was, person });
        else store.rooms.removePerson(proposal.id, person);
      }
      for (const { fact, was } of before.positions) {
        if (was && store.facts.get(fact)) store.rooms.putPosition(proposal.id, { ...was, fact });
        else store.rooms.removePosition(proposal.id, fact);
      }
      const positions = (ids: readonly string[]) =>
        ids.flatMap((id) => {
          const fact = store.facts.get(id);
          return fact?.kind === 'position' ? [fact] : [];
        });
      for (const fact of positions(before.waited))
        store.facts.put({ ...fact, state: 'proposed', decided: null, lastConfirmed: null });
      for (const fact of positions(before.noted === null ? [] : [before.noted])) {
        const source = store.sources.get(fact.source);
        if (source?.key === `position:${source?.id}`) takeBackNote(context, source, fact.id);
      }
    });
    return wholeRoom(context, proposal);
  },
});
