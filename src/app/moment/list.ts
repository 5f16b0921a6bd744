import { z } from 'zod';
import { addDays, Day, dayOf } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { MomentView } from '../views.ts';
import { momentView } from './moment-view.ts';

export const momentList = operation({
  name: 'moment.list',
  alias: 'moments',
  summary: 'List moments between two days, earliest first; by default the next two weeks.',
  surfaces: ['http', 'cli'],
  input: z.object({ from: Day.optional(), to: Day.optional(), limit: z.number().int().min(1).max(5000).default(200) }),
  output: z.object({ moments: z.array(MomentView) }),
  run: ({ store: open, now }, { from, to, limit }) => {
    const store = open();
    const first = from ?? dayOf(now);
    const offset = now.slice(-6);
    const moments = store.moments.between(
      `${first}T00:00:00${offset}`,
      `${addDays(to ?? addDays(first, 14), 1)}T00:00:00${offset}`,
    );
    return { moments: moments.slice(0, limit).map(momentView(store)) };
  },
});
