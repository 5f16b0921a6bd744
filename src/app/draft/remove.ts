import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

export const draftRemove = operation({
  name: 'draft.remove',
  summary: 'Throw a draft away.',
  surfaces: ['http', 'cli'],
  positional: ['draft'],
  input: z.object({ draft: Id }),
  output: z.object({ removed: z.literal(true) }),
  run: ({ store: open }, { draft }) => {
    const store = open();
    store.transaction(() => {
      if (!store.drafts.remove(draft))
        throw new AppError('not-found', {
          field: 'draft',
          detail: 'No draft has that id.',
          hint: '`updraft drafts` lists them with their ids.',
        });
      store.search.remove('draft', draft);
    });
    return { removed: true as const };
  },
});
