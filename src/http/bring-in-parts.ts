import type { z } from 'zod';
import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { type Arriving, importRun } from '../app/import/run.ts';
import { perform } from '../app/perform.ts';
import type { Part } from './multipart.ts';

const filesOf = async function* (parts: AsyncIterable<Part>): AsyncGenerator<Arriving> {
  let count = 0;
  for await (const { fileName, bytes } of parts) {
    if (fileName === undefined) continue;
    count += 1;
    yield { name: fileName.split(/[\\/]/).at(-1) || 'file', bytes };
  }
  if (count === 0) throw new AppError('bad-input', { detail: 'Name at least one file.', field: 'files' });
};

/** Runs `import.run` once over all uploaded files, each read as it arrives. Throws `AppError`. */
export const bringInParts = (context: Context, parts: AsyncIterable<Part>): Promise<z.infer<typeof importRun.output>> =>
  perform(importRun, context, { files: [{ name: 'upload', several: filesOf(parts) }] });
