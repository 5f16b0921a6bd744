import { z } from 'zod';
import { sealedWords } from '../../domain/reminders/sealed-words.ts';
import { dayOf, Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { dueWhileLocked, readTimetable } from './timetable.ts';

const most = 50;

/** What is known of reminders while locked. */
export const Sealed = z.object({
  /** When something was due that nobody has been shown, earliest first, on the user's wall clock. */
  due: z.array(Instant),
  /** All of it in one sentence; empty where nothing is due. */
  says: z.string(),
  /** A newer version of Updraft wrote the times; they are left as they are. */
  newer: z.boolean(),
});
export type Sealed = z.infer<typeof Sealed>;

export const sealed = ({ vault, now, zone }: Pick<Context, 'vault' | 'now' | 'zone'>): Sealed => {
  const due = dueWhileLocked(vault.place, now)
    .slice(-most)
    .map((time) => inZone(millis(time), zone));
  return { due, says: sealedWords(due, dayOf(now)), newer: readTimetable(vault.place) === 'newer' };
};
