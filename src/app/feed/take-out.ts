import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';

/**
 * Cancels moments that a calendar no longer has, and lets them go; what another calendar holds too stays, and so does
 * what was debriefed. To be called in a transaction.
 */
export const takeOut = (store: Store, feed: Id, moments: readonly Id[]): void => {
  for (const id of moments) {
    store.feeds.letGo(feed, id);
    const moment = store.moments.get(id);
    if (!moment || moment.debriefed || store.feeds.holding(id) !== 'free') continue;
    store.moments.put({ ...moment, status: 'cancelled' });
  }
};
