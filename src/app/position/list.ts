import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { positionsOn } from '../../domain/proposals/positions-on.ts';
import { PositionSureness, Stand } from '../../domain/proposals/room.ts';
import { thingOf } from '../../domain/proposals/speaks-of.ts';
import { standing } from '../../domain/proposals/stand-words.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { positionMaterial } from '../room/room-material.ts';
import { PersonName } from '../views.ts';

export const positionList = operation({
  name: 'position.list',
  alias: 'positions',
  summary: 'Where somebody stands on the proposals that are open, by their newest words, and how that is known.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().trim().min(1).max(320) }),
  output: z.object({
    person: PersonName,
    positions: z.array(
      z.object({
        proposal: Id,
        title: z.string(),
        stand: Stand,
        sure: PositionSureness,
        /** "Leaning against it: said so, 3 March." */
        text: z.string(),
        source: LineSource,
      }),
    ),
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = findPerson(store, words);
    const open = store.proposals.begun(context.now).filter(({ ended }) => ended === null);
    if (open.length === 0 || person.standing === 'me') return { person: personName(person), positions: [] };
    const material = positionMaterial(context, person.id);
    return {
      person: personName(person),
      positions: open.flatMap((proposal) => {
        const kept = store.rooms.positions(proposal.id, context.now);
        const found = positionsOn({ ...material, kept }, thingOf(proposal, material.names));
        const newest = found.find((one) => one.person === person.id && one.state !== 'waits');
        if (!newest) return [];
        const { stand, sure, source } = newest;
        return [
          { proposal: proposal.id, title: proposal.title, stand, sure, text: standing(newest, material.today), source },
        ];
      }),
    };
  },
});
