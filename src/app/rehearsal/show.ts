import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findRehearsal } from './find-rehearsal.ts';
import { RehearsalView, rehearsalView } from './rehearsal-view.ts';

export const rehearsalShow = operation({
  name: 'rehearsal.show',
  summary:
    'Show a rehearsal turn by turn, with what was noticed in each answer and, once it is over, the points it is judged by.',
  surfaces: ['http', 'cli'],
  positional: ['rehearsal'],
  input: z.object({ rehearsal: Id }),
  output: z.object({ rehearsal: RehearsalView }),
  run: (context, { rehearsal }) => ({ rehearsal: rehearsalView(context, findRehearsal(context, rehearsal)) }),
});
