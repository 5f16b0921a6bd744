import { z } from 'zod';
import { millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { FeedView, feedView } from './feed-view.ts';
import { findFeed } from './find-feed.ts';
import { freshenedAt } from './freshened-at.ts';
import { takeOut } from './take-out.ts';

export const feedAnswer = operation({
  name: 'feed.answer',
  summary:
    'Answer a calendar that lost many meetings at once: take the missing ones out, or keep them (the default), debriefs and all.',
  surfaces: ['http', 'cli'],
  positional: ['feed'],
  input: z.object({
    feed: z.string().min(1, 'Name one of the places.').max(4000),
    takeOut: z.boolean().default(false),
  }),
  output: z.object({
    feed: FeedView,
    /** How many were taken out. */
    out: z.number().int(),
    /** How many stay, and are no longer the calendar's. */
    kept: z.number().int(),
  }),
  run: (context, { feed: named, takeOut: out }) => {
    const store = context.store();
    return store.transaction(() => {
      const feed = findFeed(context, named);
      const gone = store.feeds.moments(feed.id).filter((one) => one.gone);
      if (feed.state !== 'asking' || gone.length === 0) {
        throw new AppError('not-found', {
          field: 'feed',
          detail: 'That calendar has no question open.',
          hint: 'Nothing has to be done.',
        });
      }
      const now = millis(context.now);
      const ahead = gone.filter(({ starts }) => starts > now).map(({ moment }) => moment);
      if (out) takeOut(store, feed.id, ahead);
      for (const { moment } of gone) store.feeds.letGo(feed.id, moment);
      const known = { ...feed, state: feed.failures > 0 ? ('trouble' as const) : ('fresh' as const) };
      store.feeds.put(known, true);
      store.settings.write(freshenedAt, `${context.now} ${context.newId()}`);
      return {
        feed: feedView(context, known),
        out: out ? ahead.length : 0,
        kept: out ? gone.length - ahead.length : gone.length,
      };
    });
  },
});
