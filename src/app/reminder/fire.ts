import type { ReminderPath } from '../../domain/reminders/reminder.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { toldWhileLocked } from './timetable.ts';

/** So late, in milliseconds, it was missed: the machine slept, or nothing ran. */
const missedAfter = 120_000;

/**
 * Says of every reminder whose time has come that it is attempted now: each once, whoever else asks for the same. One that
 * was missed takes the path `start`, one whose time was told while locked the path `sealed`. `looked` (milliseconds) is when
 * this process looked last: what should have come before was not missed, it was planned or moved there since. Returns
 * those that it fired.
 */
export const fireDue = (context: Context, looked = Number.NEGATIVE_INFINITY): readonly Id[] => {
  const { now } = context;
  const store = context.store();
  const isDue = () => store.reminders.inStates(['scheduled'], millis(now));
  if (isDue().length === 0) return [];
  const sealed = context.vault.example ? new Map<number, Instant>() : toldWhileLocked(context.vault.place);
  return store.transaction(() =>
    isDue().flatMap(({ id, at }) => {
      const told = sealed.get(millis(at));
      const missed = millis(now) - millis(at) > missedAfter && millis(at) > looked;
      const path: ReminderPath = told !== undefined ? 'sealed' : missed ? 'start' : 'page';
      if (!store.reminders.pass(id, ['scheduled'], 'attempted')) return [];
      store.reminders.note({ reminder: id, at: told ?? now, path, what: 'attempted', detail: '' });
      return [id];
    }),
  );
};

/** Says that reminders were really shown on a path; returns those that nobody had been shown before. */
export const noteShown = (context: Context, reminders: readonly Id[], path: ReminderPath): readonly Id[] => {
  const store = context.store();
  return store.transaction(() =>
    reminders.filter((id) => {
      if (!store.reminders.pass(id, ['attempted'], 'shown')) return false;
      store.reminders.note({ reminder: id, at: context.now, path, what: 'shown', detail: '' });
      return true;
    }),
  );
};
