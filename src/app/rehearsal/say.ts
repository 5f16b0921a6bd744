import { z } from 'zod';
import { longestTurn } from '../../domain/rehearsal/rehearsal.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { nextTurns } from './next-turns.ts';
import { RehearsalView, rehearsalView } from './rehearsal-view.ts';

export const rehearsalSay = operation({
  name: 'rehearsal.say',
  summary: 'Say the next thing in a rehearsal; what is asked back depends on what the answer lacks.',
  surfaces: ['http', 'cli'],
  positional: ['rehearsal', 'words...'],
  input: z.object({
    rehearsal: Id,
    words: z
      .string()
      .trim()
      .min(1, 'Say something, or pause.')
      .max(longestTurn, 'Said aloud that takes longer than two minutes. Say its first part: at most 2,000 characters.'),
  }),
  output: z.object({ rehearsal: RehearsalView }),
  run: (context, { rehearsal, words }) => ({
    rehearsal: rehearsalView(context, nextTurns(context, rehearsal, { by: 'you', words })),
  }),
});
