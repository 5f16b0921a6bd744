import { z } from 'zod';
import { operation } from '../operation.ts';
import { wasThere } from '../replay.ts';
import { FeedView, feedView } from './feed-view.ts';

export const feedList = operation({
  name: 'feed.list',
  alias: 'feeds',
  summary: 'What comes in by itself: calendar addresses and folders, when each was looked at, and why not.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ feeds: z.array(FeedView) }),
  run: (context) => {
    const past = (when: string | null): string | null => (when !== null && wasThere(context, when) ? when : null);
    const there = context
      .store()
      .feeds.all()
      .filter(({ added }) => wasThere(context, added));
    return {
      feeds: there.map((feed) => {
        // How it stands now was not known on a replayed day.
        const later = context.replayed && past(feed.tried) === null;
        const view = feedView(context, feed);
        return later
          ? {
              ...view,
              state: 'new' as const,
              tried: null,
              next: feed.added,
              failures: 0,
              seen: past(feed.seen),
              why: '',
              came: 0,
              held: 0,
              question: null,
            }
          : view;
      }),
    };
  },
});
