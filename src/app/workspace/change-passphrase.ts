import { z } from 'zod';
import { operation } from '../operation.ts';
import { codeWaits } from './code-kept.ts';
import { Passphrase } from './create.ts';

export const workspaceChangePassphrase = operation({
  name: 'workspace.change-passphrase',
  alias: 'passphrase',
  summary: 'Set a new passphrase and print a new recovery code; the old ones stop working at once.',
  surfaces: ['http', 'cli'],
  input: z.object({
    secret: z.string().min(1, 'Type the old passphrase or the recovery code.').max(1000),
    passphrase: Passphrase,
    /** As for making one. */
    unseen: z.boolean().optional(),
  }),
  output: z.object({ recoveryCode: z.string() }),
  run: async ({ vault }, { secret, passphrase, unseen }) => {
    const recoveryCode = await vault.changePassphrase(secret, passphrase);
    if (vault.unlocked()) vault.store().settings.write(codeWaits, unseen ? '1' : '');
    return { recoveryCode };
  },
});
