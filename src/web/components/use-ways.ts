import { useQueryClient } from '@tanstack/react-query';
import { call, type Input, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

type Way = Output<'way.list'>['lines'][number]['way'];

/** What is done with lines of the user's own page, each with its way back. */
export const useWays = () => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const told = async (words: string, back: () => Promise<unknown>): Promise<void> => {
    await refresh(client);
    say(words, async () => {
      await back();
      await refresh(client);
    });
  };
  const back = async ({ id, words, what, confirmed }: Way): Promise<void> => {
    await call('way.save', { way: id, words, what });
    if (confirmed === null) await call('way.confirm', { line: id, undo: true });
  };
  return {
    /** Writes a line, or one that is there anew. */
    save: async (input: Input<'way.save'>): Promise<boolean> => {
      try {
        const { line, before } = await call('way.save', input);
        await told(before ? 'Written anew.' : 'On your page.', () =>
          before ? back(before) : call('way.remove', { line: line.way.id }),
        );
        return true;
      } catch (error) {
        sayError(error);
        return false;
      }
    },
    take: (about: string): void => {
      call('way.confirm', { line: about })
        .then(({ line }) => told('On your page.', () => call('way.remove', { line: line.way.id })))
        .catch(sayError);
    },
    still: (way: Way): void => {
      call('way.confirm', { line: way.id })
        .then(() => told('It still holds.', () => call('way.confirm', { line: way.id, undo: way.confirmed === null })))
        .catch(sayError);
    },
    refuse: (about: string): void => {
      call('way.remove', { line: about })
        .then(() => told('Not proposed any more.', () => call('way.remove', { line: about, undo: true })))
        .catch(sayError);
    },
    takeOff: ({ id, words, what }: Way): void => {
      call('way.remove', { line: id })
        .then(() => told('Taken off.', () => call('way.save', { words, what })))
        .catch(sayError);
    },
  };
};
