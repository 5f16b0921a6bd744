import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { nextTurns } from './next-turns.ts';
import { RehearsalView, rehearsalView } from './rehearsal-view.ts';

export const rehearsalPause = operation({
  name: 'rehearsal.pause',
  summary: 'Pause a rehearsal: it grows calmer, and the question waits until you answer.',
  surfaces: ['http', 'cli'],
  positional: ['rehearsal'],
  input: z.object({ rehearsal: Id }),
  output: z.object({ rehearsal: RehearsalView }),
  run: (context, { rehearsal }) => ({
    rehearsal: rehearsalView(context, nextTurns(context, rehearsal, { by: 'pause', words: '' })),
  }),
});
