import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

export type Register = Output<'objection.list'>;
export type ObjectionShown = Register['objections'][number];
export type QuestionShown = Register['questions'][number];

type Changed = { readonly before: Output<'objection.take'>['before'] };

/** Changes what is kept of a proposal, and says so with a way back; gives whether it was kept. */
export const useObjectionDeed = (proposal: string): ((work: Promise<Changed>, words: string) => Promise<boolean>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work, words) => {
    try {
      const { before } = await work;
      say(words, async () => {
        await call('objection.restore', { proposal, before });
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

/** A day that was typed, or none; a name that was typed, or nobody. */
export const orNull = (typed: string | undefined): string | null =>
  typed === undefined || typed === '' ? null : typed;
