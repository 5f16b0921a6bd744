import { z } from 'zod';
import { millis } from '../../domain/shared/time.ts';
import { Expiring, expiring } from '../../domain/sources/expiry.ts';
import type { Store } from '../../store/store.ts';
import { operation } from '../operation.ts';
import { lastExpiry, oldBefore, rulesIn } from './rules.ts';

const batchSize = 500;
/** From so many on the full text is made anew at the end, and not told of each. */
const manyItems = 400;

/** In batches, so that nobody waits long; cut off in between, the rest goes the next time. */
const letGo = (store: Store, what: Expiring, before: number): number => {
  const ids = store.expiry.old(what, before).map(({ id }) => id);
  const listed = what !== 'proposals' && what !== 'disagreements' && what !== 'reminders';
  const anew = listed && ids.length > manyItems;
  let gone = 0;
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize);
    gone += store.transaction(() => {
      if (anew) {
        store.searchIndex.expectAnew();
        store.expiry.unlist(batch);
      }
      const went = store.expiry.take(what, batch, before);
      if (what === 'drafts') for (const id of batch) if (!store.drafts.get(id)) store.search.remove('draft', id);
      return went;
    });
  }
  if (anew) store.searchIndex.makeAnew();
  return gone;
};

export const expiryRun = operation({
  name: 'expiry.run',
  summary: 'Let go what is older than you said it should be kept; without --really only says how much that is.',
  surfaces: ['http', 'cli'],
  input: z.object({ really: z.boolean().default(false) }),
  output: z.object({
    really: z.boolean(),
    gone: z.array(z.object({ what: Expiring, count: z.number().int() })),
  }),
  run: ({ store: open, now, zone }, { really }) => {
    const store = open();
    const rules = rulesIn(store);
    const gone = expiring.flatMap((what) => {
      const months = rules[what];
      if (months === undefined) return [];
      const before = oldBefore(now, zone, months);
      return [{ what, count: really ? letGo(store, what, before) : store.expiry.old(what, before).length }];
    });
    if (really) {
      store.transaction(() => {
        // What was superseded by words that went stands again.
        store.factChanges.revive();
        store.settings.write(lastExpiry, String(millis(now)));
      });
      store.checkpoint();
    }
    return { really, gone };
  },
});
