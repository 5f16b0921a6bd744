import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

export type PreWire = Output<'prewire.show'>;
export type PreWireRow = PreWire['groups'][number]['rows'][number];
export type PlannedTalk = PreWire['also'][number];

type Changed = Pick<Output<'talk.plan'>, 'talk' | 'before'>;

/** Does something to a talk before a decision, says so, and offers to take it back; true where it was done. */
export const useTalkDeed = (): ((work: Promise<Changed>, words: string) => Promise<boolean>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work, words) => {
    try {
      const { talk, before } = await work;
      await refresh(client);
      say(words, async () => {
        const stays =
          before === null ? (await call('talk.drop', { talk })) && '' : (await call('talk.restore', { before })).stays;
        await refresh(client);
        if (stays !== '') say(stays);
      });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};
