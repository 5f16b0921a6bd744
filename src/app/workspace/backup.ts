import { z } from 'zod';
import { operation } from '../operation.ts';
import { Counts } from '../views.ts';
import { backUp } from './back-up.ts';

export const workspaceBackup = operation({
  name: 'workspace.backup',
  alias: 'backup',
  summary: 'Write the whole workspace, still encrypted, into one file, then open that file and count what is in it.',
  surfaces: ['http', 'cli'],
  positional: ['path'],
  input: z.object({
    /** Command line only; the page writes into the folder `backups` beside the workspace. */
    path: z.string().min(1).optional(),
  }),
  output: z.object({ path: z.string(), bytes: z.number().int(), counts: Counts, verified: z.literal(true) }),
  run: (context, { path }) => backUp(context, path),
});
