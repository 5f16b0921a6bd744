import { useQueryClient } from '@tanstack/react-query';
import { call, type Input } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

type Word = Input<'answer.give'>['answer'];

/** Says of a line what the user says of it, or of several that are one, says that it was kept, and offers to take it back. */
export const useAnswerGiven = (): ((
  about: string | readonly string[],
  answer: Word,
  told: string,
  words?: string,
) => Promise<void>) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (about, answer, told, words = '') => {
    const lines = typeof about === 'string' ? [about] : about;
    try {
      const given = await Promise.all(
        lines.map(async (line) => ({ line, ...(await call('answer.give', { about: line, answer, words })) })),
      );
      await refresh(client);
      say(told, async () => {
        for (const { line, before } of given)
          await call('answer.give', {
            about: line,
            answer: before?.answer ? (before.answer as Word) : 'open',
            words: before?.words ?? '',
          });
        await refresh(client);
      });
    } catch (error) {
      sayError(error);
    }
  };
};
