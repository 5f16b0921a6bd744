import { z } from 'zod';
import { operation } from '../operation.ts';
import { Passphrase } from './create.ts';

export const workspaceChangePassphrase = operation({
  name: 'workspace.change-passphrase',
  alias: 'passphrase',
  summary: 'Set a new passphrase and print a new recovery code; the old ones stop working at once.',
  surfaces: ['http', 'cli'],
  input: z.object({
    secret: z.string().min(1, 'Type the old passphrase or the recovery code.').max(1000),
    passphrase: Passphrase,
  }),
  output: z.object({ recoveryCode: z.string() }),
  run: async ({ vault }, { secret, passphrase }) => ({
    recoveryCode: await vault.changePassphrase(secret, passphrase),
  }),
});
