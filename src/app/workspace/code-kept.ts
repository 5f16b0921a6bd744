import { z } from 'zod';
import { operation } from '../operation.ts';

/** Set while nobody has said that the recovery code was seen: a window closed too early loses it. */
export const codeWaits = 'recovery-code-waits';

export const workspaceCodeKept = operation({
  name: 'workspace.code-kept',
  summary: 'Say that the recovery code is printed or kept: Today asks for it no longer.',
  surfaces: ['http'],
  input: z.object({}),
  output: z.object({ kept: z.literal(true) }),
  run: ({ store }) => {
    store().settings.write(codeWaits, '');
    return { kept: true as const };
  },
});
