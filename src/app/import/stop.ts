import { z } from 'zod';
import { operation } from '../operation.ts';
import { findImport } from './find-import.ts';
import { ImportView, importView } from './list.ts';

export const importStop = operation({
  name: 'import.stop',
  summary: 'Stop a running import. What it has brought in stays, and the same files go on where it ended.',
  surfaces: ['http', 'cli'],
  positional: ['import'],
  input: z.object({ import: z.number().int().positive() }),
  output: z.object({ import: ImportView }),
  run: (context, { import: number }) => {
    const store = context.store();
    findImport(store, number);
    store.transaction(() => store.imports.stop(number));
    return { import: importView(context, findImport(store, number)) };
  },
});
