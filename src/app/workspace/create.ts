import { z } from 'zod';
import { operation } from '../operation.ts';

/** Long enough that guessing costs more than it is worth; the page says what helps. */
export const Passphrase = z
  .string()
  .min(8, 'Use at least 8 characters; three or four words are easy to keep in mind.')
  .max(1000, 'Use at most 1,000 characters.');

export const workspaceCreate = operation({
  name: 'workspace.create',
  alias: 'init',
  summary: 'Make an encrypted workspace under a passphrase; prints a recovery code once.',
  surfaces: ['http', 'cli'],
  input: z.object({ passphrase: Passphrase }),
  output: z.object({ place: z.string(), recoveryCode: z.string() }),
  run: async ({ vault, log }, { passphrase }) => {
    const recoveryCode = await vault.create(passphrase);
    log('workspace.created');
    return { place: vault.place, recoveryCode };
  },
});
