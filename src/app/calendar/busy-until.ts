import type { Busy } from '../../domain/plan/free-time.ts';
import { addDays, clockIn, type Day } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/** The user's own whole days away, by their title. */
const away =
  /^(?:my |on )?(?:vacation|holidays?|annual leave|parental leave|sick leave|leave|out of (?:the )?office|ooo|pto|days? off|off|away)\b/i;
/** Time that is kept free for work is not taken from it. */
const forWork = /\b(?:focus|deep work|no meetings|blocker|time block)\b/i;

/** What stands in the user's calendar from now to the end of `last`, on their wall clock; time kept free for work is none of it. */
export const busyUntil = (context: Context, last: Day): readonly Busy[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const me = store.people.me()?.id;
  return store.moments
    .between(context.now, `${addDays(last, 2)}T00:00:00Z`)
    .filter(({ status, title }) => status === 'confirmed' && !forWork.test(title))
    .map(({ start, end, allDay, title, people }) => ({
      start: allDay ? start : clock(start),
      end: allDay ? end : clock(end),
      allDay,
      away: allDay && away.test(title.trim()) && people.every((one) => one === me),
    }));
};
