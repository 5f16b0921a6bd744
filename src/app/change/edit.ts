import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ChangeView } from '../views.ts';
import { changeViews } from './change-view.ts';

export const changeEdit = operation({
  name: 'change.edit',
  summary: 'Say to which day a promise or an ask moves, where later words moved it and wait for you.',
  surfaces: ['http', 'cli'],
  positional: ['change', 'due'],
  input: z.object({
    change: Id,
    due: Day,
  }),
  output: z.object({ change: ChangeView }),
  run: (context, { change: id, due }) => {
    const store = context.store();
    return store.transaction(() => {
      const change = store.factChanges.get(id);
      if (!change) throw new AppError('not-found', { field: 'change', hint: '`updraft changes` lists them.' });
      if (change.what !== 'moved' || change.state !== 'proposed') {
        throw new AppError('bad-input', {
          field: 'change',
          detail: 'Only a move that waits for you takes another day.',
        });
      }
      store.factChanges.setDue(id, { text: change.due?.text ?? due, date: due });
      const stored = store.factChanges.get(id);
      const view = stored && changeViews(store, context.now, context.zone)(stored);
      if (!view) throw new AppError('not-found', { field: 'change' });
      return { change: view };
    });
  },
});
