import { z } from 'zod';
import { operation } from '../operation.ts';

export const workspaceLock = operation({
  name: 'workspace.lock',
  alias: 'lock',
  summary: 'Forget the key now, in the page and for the command line.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ locked: z.literal(true) }),
  run: ({ vault }) => {
    vault.lock();
    return { locked: true as const };
  },
});
