import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { Stand } from '../../domain/proposals/room.ts';
import { whatIf } from '../../domain/proposals/what-if.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { PersonName } from '../views.ts';
import { roomOf } from './room-of.ts';

export const roomIf = operation({
  name: 'room.if',
  summary:
    'Say what changes for a proposal if somebody comes to stand elsewhere: in one or two sentences, never a figure.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'person', 'stand'],
  input: z.object({
    proposal: Which,
    person: z.string().trim().min(1).max(320),
    /** for, leans-for, open, leans-against, against. */
    stand: Stand,
  }),
  output: z.object({
    person: PersonName,
    stand: Stand,
    /** Where they stand as far as is known. */
    now: Stand.nullable(),
    lines: z.array(Line),
  }),
  run: (context, { proposal, person: words, stand }) => {
    const person = findPerson(context.store(), words);
    const { people } = roomOf(context, findProposal(context, proposal));
    const one = people.find(({ id }) => id === person.id);
    if (!one)
      throw new AppError('not-found', {
        field: 'person',
        detail: 'They are not named in this room.',
        hint: '`updraft room.put PROPOSAL PERSON` names somebody there.',
      });
    return { person: personName(person), stand, now: one.stand, lines: [...whatIf(one, stand, people)] };
  },
});
