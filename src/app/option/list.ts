import { z } from 'zod';
import { Comparison, comparisonOf } from '../../domain/proposals/comparison.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';

export const optionList = operation({
  name: 'option.list',
  alias: 'options',
  summary:
    'Show the options of a proposal side by side: cost, benefit, downside and what meets it, who is affected, the way back; gaps stay gaps.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ /** Its id or a part of its title. */ proposal: Which }),
  output: z.object({
    proposal: z.object({ id: Id, title: z.string() }),
    comparison: Comparison,
  }),
  run: (context, { proposal }) => {
    const one = findProposal(context, proposal);
    return { proposal: { id: one.id, title: one.title }, comparison: comparisonOf(one) };
  },
});
