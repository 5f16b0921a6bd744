import { z } from 'zod';
import { operation } from '../operation.ts';
import { ChangedProposal, changedProposal, stillOpen } from '../proposal/changed.ts';
import { findOption } from '../proposal/find-option.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { OptionTies } from '../proposal/removed-rows.ts';

export const optionRemove = operation({
  name: 'option.remove',
  summary: 'Take an option out of a proposal with everything that is said of it.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'option'],
  input: z.object({
    proposal: Which,
    /** Its id or a part of its name. */
    option: z.string().trim().min(1).max(200),
  }),
  output: ChangedProposal.extend({
    /** What spoke of it, for `proposal.restore`. */
    ties: OptionTies,
  }),
  run: (context, { proposal, option: which }) => {
    const store = context.store();
    const one = stillOpen(findProposal(context, proposal));
    const option = findOption(one, which);
    const ties = OptionTies.parse(store.proposalRows.ties('option', option.id));
    const changed = changedProposal(context, one, () => {
      if (one.chosen === option.id) store.proposals.put({ ...one, chosen: null, updated: context.now });
      store.proposals.removeOption(option.id);
    });
    return { ...changed, ties };
  },
});
