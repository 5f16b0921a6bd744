import { z } from 'zod';
import { addDays, Day, dayOf, fromWall, type Instant } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { MomentView } from '../views.ts';
import { momentView } from './moment-view.ts';

const InReach = Day.refine(inReach, 'Name a day of the years from 1900 to 2200.');

export const momentList = operation({
  name: 'moment.list',
  alias: 'moments',
  summary: 'List moments between two days, earliest first; by default the next two weeks.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  input: z.object({
    from: InReach.optional(),
    to: InReach.optional(),
    limit: z.number().int().min(1).max(5000).default(200),
  }),
  output: z.object({ moments: z.array(MomentView) }),
  run: ({ store: open, now, zone }, { from, to, limit }) => {
    const store = open();
    const first = from ?? dayOf(now);
    const last = to ?? addDays(first, 14);
    const midnight = (day: Day): Instant => fromWall(`${day}T00:00:00`, zone);
    const moments = store.moments.between(midnight(first), midnight(addDays(last, 1)));
    return { moments: moments.slice(0, limit).map(momentView(store, zone)) };
  },
});
