import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { EvidenceOf, evidenceOf } from './evidence-of.ts';

export const claimList = operation({
  name: 'claim.list',
  alias: 'claims',
  summary:
    'What a proposal claims and assumes: where it is from, how old and how strong it is, what a sceptic will say; pasted figures with what is seen in them.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ /** Its id or a part of its title. */ proposal: Which }),
  output: EvidenceOf.extend({ proposal: z.object({ id: Id, title: z.string(), ended: z.boolean() }) }),
  run: async (context, { proposal }) => {
    const one = findProposal(context, proposal);
    return {
      proposal: { id: one.id, title: one.title, ended: one.ended !== null },
      ...(await evidenceOf(context, one)),
    };
  },
});
