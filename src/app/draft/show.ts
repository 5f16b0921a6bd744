import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { draftWasThere } from './put-draft.ts';

export const draftShow = operation({
  name: 'draft.show',
  summary: 'Show one draft.',
  surfaces: ['http', 'cli'],
  positional: ['draft'],
  input: z.object({ draft: Id }),
  output: z.object({ draft: Draft }),
  run: (context, { draft: id }) => {
    const draft = context.store().drafts.get(id);
    if (!draft || !draftWasThere(context, draft))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    return { draft };
  },
});
