import type { z } from 'zod';
import { Proposal } from '../../domain/proposals/proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { invariant } from '../invariant.ts';
import { WholeProposal, wholeProposal } from './proposal-view.ts';

/** What every change of a proposal gives back: how it is now, and what `proposal.restore` needs to undo this one change. */
export const ChangedProposal = WholeProposal.extend({
  /** Null where it was not there. */
  before: Proposal.nullable(),
  /** As the change left it. */
  after: Proposal,
});

/** Does `work` to a proposal in one transaction and gives both states. */
export const changedProposal = (
  context: Context,
  before: Proposal,
  work: () => void,
): z.infer<typeof ChangedProposal> => {
  context.store().transaction(work);
  return { ...wholeProposal(context, before.id), before, after: storedProposal(context, before.id) };
};

/** A proposal as it is kept now, letter for letter. It has to be there. */
export const storedProposal = (context: Context, id: Id): Proposal => {
  const one = context.store().proposals.get(id, context.now);
  invariant(one, 'it was put just now');
  return one;
};

/** Refuses to undo what something was changed in, or built on, since. */
export const changedSince = (detail = 'Something in it was changed since.'): never => {
  throw new AppError('changed-elsewhere', {
    field: 'proposal',
    detail,
    hint: 'Look at it as it is now, and change what you want otherwise.',
  });
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
