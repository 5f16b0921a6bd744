import { z } from 'zod';
import { operation } from '../operation.ts';
import { Counts } from '../views.ts';
import { restoreFrom } from './restore-from.ts';

export const workspaceRestore = operation({
  name: 'workspace.restore',
  alias: 'restore',
  summary: 'Make a workspace here out of a backup file; asks for the passphrase the backup was made under.',
  surfaces: ['cli'],
  positional: ['path'],
  input: z.object({ path: z.string().min(1), passphrase: z.string().min(1).max(1000) }),
  output: z.object({ place: z.string(), counts: Counts }),
  run: (context, { path, passphrase }) => restoreFrom(context, path, passphrase),
});
