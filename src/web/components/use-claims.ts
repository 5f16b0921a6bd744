import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

export type EvidenceShown = Output<'claim.list'>;
export type ClaimShown = EvidenceShown['claims'][number];
export type FiguresShown = EvidenceShown['data'][number];

/** Changes evidence of a proposal, and says so with a way back; gives whether it was kept. */
const useDeed = <B>(back: (before: B) => Promise<unknown>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work: Promise<{ readonly before: B }>, words: string): Promise<boolean> => {
    try {
      const { before } = await work;
      say(words, async () => {
        await back(before);
        await refresh(client);
      });
      await refresh(client);
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};

/** Changes claims of a proposal. */
export const useClaimDeed = (proposal: string) =>
  useDeed<Output<'claim.save'>['before']>((before) => call('claim.restore', { proposal, before }));

/** Changes pasted figures of a proposal. */
export const useFiguresDeed = (proposal: string) =>
  useDeed<Output<'data.add'>['before']>((before) => call('data.restore', { proposal, before }));
