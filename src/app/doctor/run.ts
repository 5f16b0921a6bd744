import { z } from 'zod';
import { operation } from '../operation.ts';
import { checkUp } from './check-up.ts';

export const doctorRun = operation({
  name: 'doctor.run',
  alias: 'doctor',
  summary: 'Check that everything Updraft rests on works here, and say what to do where it does not.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string(), hint: z.string() })),
  }),
  run: (context) => checkUp(context),
});
