import { lastDayOf } from '../../domain/facts/last-day.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/**
 * Of reminders that are planned those that may be told of ahead, in the same order. That something is past its day is not
 * said while it may still be kept.
 */
export const tellable = ({ store: open, now }: Context, reminders: readonly Reminder[]): readonly Reminder[] => {
  const store = open();
  return reminders.filter(({ kind, fact }) => {
    if ((kind !== 'overdue' && kind !== 'waiting') || fact === null) return true;
    const day = lastDayOf(store.facts.at(fact, now)?.due ?? null);
    return day === null || day < dayOf(now);
  });
};

/** What comes, soonest first; of the next `among` planned ones. */
export const toCome = (context: Context, among?: number): readonly Reminder[] =>
  tellable(context, context.store().reminders.inStates(['scheduled'], undefined, among));
