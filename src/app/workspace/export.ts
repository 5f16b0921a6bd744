import { z } from 'zod';
import { operation } from '../operation.ts';
import { exportTo } from './export-to.ts';

export const workspaceExport = operation({
  name: 'workspace.export',
  alias: 'export',
  summary:
    'Write everything as readable Markdown and JSON into a folder. It is not encrypted: it is yours to take along.',
  surfaces: ['http', 'cli'],
  positional: ['path'],
  input: z.object({
    /** Command line only; the page writes into the folder `exports` beside the workspace. */
    path: z.string().min(1).optional(),
  }),
  output: z.object({ path: z.string(), files: z.number().int(), bytes: z.number().int() }),
  run: (context, { path }) => exportTo(context, path),
});
