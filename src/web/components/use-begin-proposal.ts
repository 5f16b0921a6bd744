import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

/** Begins a proposal and opens its page; the notice takes it back. */
export const useBeginProposal = (): ((input: Parameters<typeof call<'proposal.begin'>>[1]) => Promise<boolean>) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  return async (input) => {
    try {
      const { proposal, after } = await call('proposal.begin', input);
      await refresh(client);
      await navigate({ to: '/proposals/$proposal', params: { proposal: proposal.id } });
      say('It is begun.', async () => {
        await call('proposal.remove', { proposal: proposal.id, after });
        await navigate({ to: '/proposals' });
        await refresh(client);
      });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};
