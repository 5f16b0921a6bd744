import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { operation } from '../operation.ts';
import { draftWasThere } from './put-draft.ts';

export const draftList = operation({
  name: 'draft.list',
  alias: 'drafts',
  summary: 'List drafts, last written first.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ drafts: z.array(Draft) }),
  // Of a draft only its last words are kept, so one that was written on later is not shown as it was.
  run: (context) => ({
    drafts: context
      .store()
      .drafts.all()
      .filter((draft) => draftWasThere(context, draft)),
  }),
});
