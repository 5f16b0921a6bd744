import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { Before } from './fields.ts';

export const objectionRemove = operation({
  name: 'objection.remove',
  summary:
    'Take an objection or a question of yours out of a proposal; what comes back can be put in again with `objection.restore`.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'objection'],
  input: z.object({ proposal: Which, objection: Id }),
  output: z.object({ before: Before }),
  run: (context, { proposal: which, objection: id }) => {
    const store = context.store();
    const proposal = findProposal(context, which);
    const there = store.objections.ofProposal(proposal.id, context.now).find((row) => row.id === id);
    if (!there)
      throw new AppError('not-found', { field: 'objection', detail: 'Nothing of this proposal has that id.' });
    store.transaction(() => store.objections.remove(id));
    return { before: { objections: [there], made: [] } };
  },
});
