import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedData, findData } from './changed.ts';

export const dataRemove = operation({
  name: 'data.remove',
  summary: 'Delete pasted figures of a proposal.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'data'],
  input: z.object({ proposal: Which, data: Id }),
  output: ChangedData,
  run: (context, { proposal, data: id }) => {
    const store = context.store();
    const one = stillOpen(findProposal(context, proposal));
    const data = findData(context, one, id);
    store.transaction(() => store.proposalData.remove(data.id));
    return { proposal: { id: one.id, title: one.title }, data: null, before: { data, made: null } };
  },
});
