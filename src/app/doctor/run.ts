import { z } from 'zod';
import { operation } from '../operation.ts';
import { checkUp } from './check-up.ts';
import { tryReminders } from './try-reminders.ts';

export const doctorRun = operation({
  name: 'doctor.run',
  alias: 'doctor',
  summary: 'Check that everything Updraft rests on works here, and say what to do where it does not.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** Sends a trial reminder along each path, and says where it stopped. */
    reminders: z.boolean().default(false),
    /** Seconds that an open page may take to show it. */
    wait: z.number().int().min(0).max(60).default(25),
  }),
  output: z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string(), hint: z.string() })),
  }),
  run: async (context, { reminders, wait }) => {
    const { checks } = checkUp(context);
    const all = reminders ? [...checks, ...(await tryReminders(context, wait * 1000))] : checks;
    return { ok: all.every(({ ok }) => ok), checks: all };
  },
});
