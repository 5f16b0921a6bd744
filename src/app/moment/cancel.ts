import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { momentView } from './moment-view.ts';
import { ownMoment } from './own-moment.ts';
import { OwnChanged } from './plan.ts';
import { beforeOf } from './put-own.ts';

export const momentCancel = operation({
  name: 'moment.cancel',
  summary: 'Take out a moment that you planned yourself; `--undo` puts it back where it was.',
  surfaces: ['http', 'cli'],
  positional: ['moment'],
  input: z.object({ moment: Id, undo: z.boolean().optional() }),
  output: OwnChanged,
  run: (context, { moment: id, undo = false }) => {
    const store = context.store();
    const there = ownMoment(context, id);
    if (there.debriefed && !undo)
      throw new AppError('exists', { field: 'moment', detail: 'It took place: its debrief is on file.' });
    const moment = { ...there, status: undo ? ('confirmed' as const) : ('cancelled' as const) };
    store.transaction(() => store.moments.put(moment));
    return { moment: momentView(store, context.zone)(moment), before: beforeOf(there) };
  },
});
