import { z } from 'zod';
import { operation } from '../operation.ts';
import { WholeInitiative, wholeInitiative } from './changed.ts';
import { Which } from './fields.ts';
import { findInitiative } from './find-initiative.ts';

export const initiativeShow = operation({
  name: 'initiative.show',
  alias: 'initiative',
  summary:
    'Show what was agreed and is being done: its measure against where it began, milestones, next decision, setbacks with who was told, and what on file speaks of it.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['initiative'],
  input: z.object({ /** Its id or its name. */ initiative: Which }),
  output: WholeInitiative,
  run: (context, { initiative }) => wholeInitiative(context, findInitiative(context, initiative).id),
});
