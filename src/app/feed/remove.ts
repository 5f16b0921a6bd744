import { z } from 'zod';
import { operation } from '../operation.ts';
import { findFeed } from './find-feed.ts';

export const feedRemove = operation({
  name: 'feed.remove',
  summary: 'Stop looking at a place. Everything that came from it stays.',
  surfaces: ['http', 'cli'],
  positional: ['feed'],
  input: z.object({ feed: z.string().min(1, 'Name one of the places.').max(4000) }),
  output: z.object({ name: z.string(), kind: z.enum(['calendar', 'folder']) }),
  run: (context, { feed: named }) => {
    const feed = findFeed(context, named);
    context.store().feeds.remove(feed.id);
    return { name: feed.name, kind: feed.kind };
  },
});
