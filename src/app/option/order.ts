import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ChangedProposal, changedProposal, stillOpen } from '../proposal/changed.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';

export const optionOrder = operation({
  name: 'option.order',
  summary: 'Say in which order the options of a proposal stand; doing nothing stays last.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'options...'],
  input: z.object({
    proposal: Which,
    /** Their ids; those that are not named keep their order behind these. */
    options: z.array(Id).min(1).max(50),
  }),
  output: ChangedProposal,
  run: (context, { proposal, options: ids }) => {
    const store = context.store();
    const one = stillOpen(findProposal(context, proposal));
    if (ids.some((id) => !one.options.some((option) => option.id === id)))
      throw new AppError('not-found', {
        field: 'options',
        detail: 'It has no option of that id.',
        hint: '`updraft options NAME` shows them with their ids.',
      });
    const first = [...new Set(ids)].flatMap((id) => one.options.filter((option) => option.id === id));
    const order = [...first, ...one.options.filter((option) => !first.includes(option))];
    return changedProposal(context, one, () => {
      for (const [place, option] of order.entries()) store.proposals.putOption(one.id, option, place + 1);
    });
  },
});
