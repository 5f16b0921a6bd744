import { z } from 'zod';
import { millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { FeedView, feedView } from './feed-view.ts';
import { findFeed } from './find-feed.ts';
import { lookAgain } from './look-again.ts';
import { isDue } from './timing.ts';

export const feedRefresh = operation({
  name: 'feed.refresh',
  summary: 'Look now at every place that comes in by itself, at one of them, or at those whose time it is.',
  surfaces: ['http', 'cli'],
  positional: ['feed'],
  input: z.object({
    feed: z.string().min(1, 'Name one of the places.').max(4000).optional(),
    /** Only those whose time it is. */
    due: z.boolean().default(false),
  }),
  output: z.object({
    looked: z.number().int(),
    /** How many of them could not be read; each says why. */
    failed: z.number().int(),
    /** Mails, meetings and people that are new or changed. */
    added: z.number().int(),
    /** Meetings that were taken out, since their calendar no longer has them. */
    out: z.number().int(),
    feeds: z.array(FeedView),
  }),
  run: async (context, { feed: named, due }) => {
    const store = context.store();
    const all = named === undefined ? store.feeds.all() : [findFeed(context, named)];
    const now = millis(context.now);
    let looked = 0;
    let failed = 0;
    let added = 0;
    let out = 0;
    for (const feed of due ? all.filter((one) => isDue(one, now)) : all) {
      // Locked, or stopped by hand: the others keep their time.
      if (context.watching?.ended()) break;
      // Removed by somebody while the others were looked at.
      const known = store.feeds.get(feed.id);
      if (!known) continue;
      const look = await lookAgain(context, known);
      looked += 1;
      if (look.ok) {
        added += look.came.added;
        out += look.came.out;
      } else failed += 1;
    }
    const ids = new Set(all.map(({ id }) => id));
    const after = store.feeds.all().filter(({ id }) => ids.has(id));
    return { looked, failed, added, out, feeds: after.map((feed) => feedView(context, feed)) };
  },
});
