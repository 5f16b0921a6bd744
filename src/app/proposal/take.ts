import { z } from 'zod';
import type { CaseOffer } from '../../domain/proposals/case-offers.ts';
import { operation } from '../operation.ts';
import { ChangedProposal, changedProposal, stillOpen } from './changed.ts';
import { decideParts } from './decide-parts.ts';
import { findProposal, Which } from './find-proposal.ts';
import { offersFor } from './offers.ts';

export const proposalTake = operation({
  name: 'proposal.take',
  summary:
    'Take what was read in your words into a proposal, or what is offered from what is on file: by ids, or everything that was read and waits.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'ids...'],
  input: z.object({
    proposal: Which,
    /** Ids of options and lines, and names of what is offered (`proposal:…`); without any, everything that was read and waits. */
    ids: z.array(z.string().min(1).max(200)).max(500).optional(),
  }),
  output: ChangedProposal,
  run: (context, { proposal, ids }) => {
    const one = stillOpen(findProposal(context, proposal));
    const named = ids?.filter((id) => id.startsWith('proposal:')) ?? [];
    const offers = ids !== undefined && named.length === 0 ? [] : offersFor(context, one);
    // Who is asked for what by when stands in the same words as everything else that was read.
    const taken =
      ids === undefined
        ? offers.filter(({ take }) => take.sort === 'save')
        : named.flatMap((about): CaseOffer[] => offers.filter((offer) => offer.about === about));
    const rest = ids?.filter((id) => !taken.some(({ about }) => about === id));
    if (taken.length === 0)
      return decideParts(context, { proposal: one.id, ids: rest?.length ? rest : ids }, 'accepted');
    const { proposals } = context.store();
    const { now } = context;
    return changedProposal(context, one, () => {
      if (ids === undefined || (rest && rest.length > 0))
        decideParts(context, { proposal: one.id, ids: rest }, 'accepted');
      let head = proposals.get(one.id, now) ?? one;
      for (const { take } of taken) {
        if (take.sort === 'put') {
          const { sort: _sort, ...line } = take;
          proposals.putLine(one.id, {
            ...line,
            id: context.newId(),
            option: null,
            from: null,
            state: 'accepted',
            made: now,
            updated: now,
          });
          continue;
        }
        const { sort: _sort, ...said } = take;
        const option = one.options.find(({ id }) => id === said.chosen);
        if (option && option.state !== 'accepted')
          proposals.putOption(one.id, { ...option, state: 'accepted', updated: now });
        head = {
          ...head,
          decider: said.decider ?? head.decider,
          ladder: said.ladder ?? head.ladder,
          chosen: option?.id ?? head.chosen,
          byDay: said.byDay ?? head.byDay,
          updated: now,
        };
        proposals.put(head);
      }
    });
  },
});
