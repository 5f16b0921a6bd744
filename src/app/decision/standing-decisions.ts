import { standingDecision } from '../../domain/proposals/decision-sentence.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { StoredDecision } from '../../store/proposal-decisions.ts';
import type { Context } from '../context.ts';

/** Of each decided proposal the record that stands, with the proposal; the newest first. */
export const standingDecisions = ({
  store: open,
  now,
}: Context): readonly { readonly record: StoredDecision; readonly proposal: Proposal }[] => {
  const store = open();
  const byProposal = new Map<Id, StoredDecision[]>();
  for (const one of store.proposalDecisions.made(now).toReversed())
    byProposal.set(one.proposal, [...(byProposal.get(one.proposal) ?? []), one]);
  if (byProposal.size === 0) return [];
  const proposals = new Map(store.proposals.begun(now).map((one) => [one.id, one]));
  return [...byProposal.values()].toReversed().flatMap((records) => {
    const record = standingDecision(records);
    const proposal = record === null ? undefined : proposals.get(record.proposal);
    return record && proposal ? [{ record, proposal }] : [];
  });
};
