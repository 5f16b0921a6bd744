import { z } from 'zod';
import { Proposal } from '../../domain/proposals/proposal.ts';
import { operation } from '../operation.ts';
import { changedSince } from './changed.ts';
import { findProposal, Which } from './find-proposal.ts';
import { memoKey } from './keep-memo.ts';
import { RemovedRows } from './removed-rows.ts';

export const proposalRemove = operation({
  name: 'proposal.remove',
  summary:
    'Take a proposal away with everything in it and the words it began with; it is given back once, to be put back.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({
    proposal: Which,
    /** Undo of a beginning: as that left it. What was changed since is not taken away. */
    after: Proposal.optional(),
  }),
  output: z.object({
    removed: Proposal,
    /** Everything else that was in it, for `proposal.restore`. */
    rest: RemovedRows,
  }),
  run: (context, { proposal, after }) => {
    const store = context.store();
    const removed = findProposal(context, proposal);
    if (after && JSON.stringify(after) !== JSON.stringify(removed)) changedSince();
    const source = removed.source === null ? undefined : store.sources.get(removed.source);
    const memo = source && source.key === memoKey(removed.id) ? source : undefined;
    const rest = {
      memo: memo ? { text: memo.text, said: memo.said, people: [...memo.people] } : null,
      rows: store.proposalRows.of(removed.id),
      ties: store.proposalRows.ties('proposal', removed.id),
    };
    store.transaction(() => {
      store.proposals.remove(removed.id);
      // Facts that were read in these words stand on them; the words stay with those.
      if (memo && store.facts.ofSource(memo.id).length === 0) {
        store.search.remove('capture', memo.id);
        store.forget.removeSource(memo.id);
      }
    });
    return { removed, rest: RemovedRows.parse(rest) };
  },
});
