import { z } from 'zod';
import type { StoredFeed } from '../../store/feeds.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { cameOf, FeedCame, FeedView, feedView, noneCame } from './feed-view.ts';
import { freshenedAt } from './freshened-at.ts';
import { afterLook, lookAt } from './look-again.ts';
import { placeOf } from './place.ts';

const fresh: Omit<StoredFeed, 'id' | 'kind' | 'place' | 'name' | 'added'> = {
  state: 'new',
  inside: false,
  tried: null,
  seen: null,
  next: 0,
  failures: 0,
  trouble: '',
  came: 0,
  held: 0,
  pace: null,
  etag: null,
  modified: null,
  digest: null,
};

export const feedAdd = operation({
  name: 'feed.add',
  summary:
    'Look at a place again by itself: the address of a calendar (https:, webcal:), or a folder with mail and calendar files. It is read at once.',
  surfaces: ['http', 'cli'],
  positional: ['place'],
  input: z.object({
    place: z.string().trim().min(1, 'Give an address or a folder.').max(4000),
    /** Not read now, but by itself soon: so that a place removed by mistake comes back, also while its server is away. */
    later: z.boolean().default(false),
  }),
  output: z.object({ feed: FeedView, came: FeedCame }),
  run: async (context, { place: typed, later }) => {
    const store = context.store();
    const place = placeOf(typed, context.vault.place);
    const taken = (): AppError =>
      new AppError('exists', { field: 'place', detail: 'That place is looked at by itself already.' });
    if (store.feeds.at(place.place)) throw taken();
    const feed: StoredFeed = { ...fresh, ...place, id: context.newId(), added: context.now };
    // There first, so that what comes in is known to be of it; gone again where nothing could be read.
    store.transaction(() => {
      if (store.feeds.at(place.place)) throw taken();
      store.feeds.put({ ...feed, next: Date.parse(context.now) + (later ? 0 : 120_000) });
    });
    if (later) return { feed: feedView(context, store.feeds.get(feed.id) ?? feed), came: noneCame };
    const start = performance.now();
    try {
      const look = await lookAt(context, feed);
      if (!look.ok) throw new AppError('no-calendar', { field: 'place', detail: look.trouble });
      const known = afterLook(context, feed, look, performance.now() - start);
      store.transaction(() => {
        store.feeds.put(known, true);
        if (look.came.added > 0) store.settings.write(freshenedAt, `${context.now} ${context.newId()}`);
      });
      return { feed: feedView(context, known), came: cameOf(look) };
    } catch (error) {
      if (context.vault.unlocked()) store.feeds.remove(feed.id);
      throw error;
    }
  },
});
