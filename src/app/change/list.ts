import { z } from 'zod';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { ChangeView } from '../views.ts';
import { changeViews } from './change-view.ts';

export const changeList = operation({
  name: 'change.list',
  alias: 'changes',
  summary:
    'List what later words say of open promises and asks: kept, moved, dropped. `accept` and `reject` take their ids.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().optional(),
    limit: z.number().int().min(1).max(10_000).default(200),
  }),
  output: z.object({ changes: z.array(ChangeView), total: z.number().int() }),
  run: (context, { person, limit }) => {
    const store = context.store();
    const waiting = store.factChanges.waiting(context.now, { person: person ? findPerson(store, person).id : null });
    const view = changeViews(store, context.now, context.zone);
    return {
      changes: waiting.slice(0, limit).flatMap((one) => view(one) ?? []),
      total: waiting.length,
    };
  },
});
