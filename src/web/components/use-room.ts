import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

export type Room = Output<'room.show'>['room'];
export type RoomPerson = Room['people'][number];
export type RoomPosition = RoomPerson['positions'][number];

type Changed = Pick<Output<'room.put'>, 'proposal' | 'before'>;

/** Does something to the room of a proposal, says so, and offers to take it back; true where it was done. */
export const useRoomDeed = (): ((work: Promise<Changed>, words: string) => Promise<boolean>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work, words) => {
    try {
      const { proposal, before } = await work;
      await refresh(client);
      say(words, async () => {
        await call('room.restore', { proposal: proposal.id, before });
        await refresh(client);
      });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};
