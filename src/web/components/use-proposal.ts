import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

export type ProposalView = Output<'proposal.show'>['proposal'];
export type WholeProposal = Output<'proposal.show'>;

type Changed = Pick<Output<'proposal.save'>, 'before' | 'after'> & Partial<Pick<Output<'option.remove'>, 'ties'>>;

/** Does something to a proposal, says so, and offers to take it back; true where it was done. */
export const useProposalDeed = (): ((work: Promise<Changed>, words: string) => Promise<boolean>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work, words) => {
    try {
      const { before, after, ties } = await work;
      await refresh(client);
      say(words, async () => {
        if (before === null) await call('proposal.remove', { proposal: after.id, after });
        else await call('proposal.restore', { before, after, ...(ties ? { ties } : {}) });
        await refresh(client);
      });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};
