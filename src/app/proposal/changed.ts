import type { z } from 'zod';
import { Proposal } from '../../domain/proposals/proposal.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { WholeProposal, wholeProposal } from './proposal-view.ts';

/** What every change of a proposal gives back: how it is now, and how it was, to come back to with `proposal.restore`. */
export const ChangedProposal = WholeProposal.extend({
  /** Null where it was not there. */
  before: Proposal.nullable(),
});

/** Does `work` to a proposal in one transaction and gives both states. */
export const changedProposal = (
  context: Context,
  before: Proposal,
  work: () => void,
): z.infer<typeof ChangedProposal> => {
  context.store().transaction(work);
  return { ...wholeProposal(context, before.id), before };
};

/** What ended is looked at and not changed. Throws `AppError('exists')`. */
export const stillOpen = (one: Proposal): Proposal => {
  if (one.ended)
    throw new AppError('exists', {
      field: 'proposal',
      detail: 'It has ended.',
      hint: '`updraft proposal.reopen NAME` opens it again.',
    });
  return one;
};
