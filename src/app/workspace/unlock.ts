import { z } from 'zod';
import { operation } from '../operation.ts';

export const workspaceUnlock = operation({
  name: 'workspace.unlock',
  summary: 'Unlock the workspace with its passphrase or the printed recovery code.',
  surfaces: ['http'],
  input: z.object({ passphrase: z.string().min(1, 'Type your passphrase.').max(1000) }),
  output: z.object({ unlocked: z.literal(true) }),
  run: async ({ vault, store }, { passphrase }) => {
    await vault.unlock(passphrase);
    store();
    return { unlocked: true as const };
  },
});
