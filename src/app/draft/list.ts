import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { operation } from '../operation.ts';

export const draftList = operation({
  name: 'draft.list',
  alias: 'drafts',
  summary: 'List drafts, last written first.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ drafts: z.array(Draft) }),
  run: ({ store }) => ({ drafts: [...store().drafts.all()] }),
});
