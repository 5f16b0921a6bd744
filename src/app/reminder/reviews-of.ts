import type { Review } from '../../domain/reminders/plan-reminders.ts';
import type { Context } from '../context.ts';

/** Days on which something is to be looked at again: of each open round its day to look back. */
export const reviewsOf = ({ store: open, now }: Context): readonly Review[] =>
  open()
    .cycles.open(now)
    .map(({ id, person, lookBack, updated }) => ({
      key: `review:${id}:${lookBack}`,
      fact: null,
      person,
      words: '',
      day: lookBack,
      known: updated,
    }));
