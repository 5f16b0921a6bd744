import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

export type InitiativeView = Output<'initiative.show'>['initiative'];
export type Milestone = InitiativeView['milestones'][number];

type Changed = Pick<Output<'initiative.save'>, 'initiative' | 'before'>;

/** Does something to an initiative, says so, and offers to take it back; true where it was done. */
export const useInitiativeDeed = (): ((work: Promise<Changed>, words: string) => Promise<boolean>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work, words) => {
    try {
      const { initiative, before } = await work;
      await refresh(client);
      say(words, async () => {
        if (before === null) await call('initiative.remove', { initiative: initiative.id });
        else await call('initiative.restore', { before });
        await refresh(client);
      });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};
