import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

/** Does something, fetches what is on screen again, says that it was done, and offers to take it back. */
export const useKept = (): ((
  work: () => Promise<unknown>,
  told: string,
  undo?: () => Promise<unknown>,
) => Promise<boolean>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (work, told, undo) => {
    try {
      await work();
      await refresh(client);
      say(
        told,
        undo &&
          (async () => {
            await undo();
            await refresh(client);
          }),
      );
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};
