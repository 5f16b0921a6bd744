import { z } from 'zod';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { tryMail } from './try-mail.ts';

export const mailTry = operation({
  name: 'mail.try',
  summary: 'Send one mail now that says it is a trial, and tell where it stopped.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ ok: z.boolean(), says: z.string(), hint: z.string() }),
  run: async (context) => {
    if (context.vault.example) throw new AppError('example-only');
    const { ok, says, hint } = await tryMail(context);
    return { ok, says, hint };
  },
});
