import { z } from 'zod';
import { Brought } from '../../domain/leaving/kit.ts';
import { operation } from '../operation.ts';

export const kitList = operation({
  name: 'kit.list',
  summary: 'What you brought along from an earlier job, newest first.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ lines: z.array(Brought) }),
  run: (context) => ({ lines: [...context.store().brought.all(context.now)] }),
});
