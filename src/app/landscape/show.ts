import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { LandscapeEntry, landscapeOf } from '../../domain/framework/landscape.ts';
import { addDays, clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { landMaterial } from './land-material.ts';

const InReach = Day.refine(inReach, 'Name a day of the years from 1900 to 2200.');
/** A quarter is looked ahead. */
const quarter = 90;
const longest = 800;

export const landscapeShow = operation({
  name: 'landscape.show',
  alias: 'ahead',
  summary:
    'Show what is ahead on one time line: freezes, reorganisations, board dates and leave beside your own plans, and where people above you pull apart; by default the next three months.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  input: z.object({ from: InReach.optional(), to: InReach.optional() }),
  output: z.object({
    from: Day,
    to: Day,
    /** Earliest first; what began before `from` and still holds stands first. */
    entries: z.array(LandscapeEntry),
    /** Said without a day: asked, never guessed. */
    open: z.array(Line),
    /** Where two people above you stand apart. */
    interests: z.array(Line),
  }),
  run: (context, { from: first, to: last }) => {
    const from = first ?? dayOf(clockIn(context.zone)(context.now));
    const to = last ?? addDays(from, quarter);
    if (to < from) throw new AppError('bad-input', { field: 'to', detail: 'The last day lies before the first one.' });
    if (to > addDays(from, longest))
      throw new AppError('bad-input', { field: 'to', detail: 'Look at two years at most at a time.' });
    const { entries, open, interests } = landscapeOf(landMaterial(context, from, to));
    return { from, to, entries: [...entries], open: [...open], interests: [...interests] };
  },
});
