import type { z } from 'zod';
import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { importRun } from '../app/import/run.ts';
import { perform } from '../app/perform.ts';
import type { Part } from './multipart.ts';

type Imported = z.infer<typeof importRun.output>;

/** Runs `import.run` on each uploaded file as it arrives and adds the answers up. */
export const bringInParts = async (context: Context, parts: AsyncIterable<Part>): Promise<Imported> => {
  let sum: Imported | undefined;
  for await (const { fileName, bytes } of parts) {
    if (fileName === undefined) continue;
    const name = fileName.split(/[\\/]/).at(-1) || 'file';
    const one: Imported = await perform(importRun, context, { files: [{ name, bytes }] });
    sum = sum
      ? {
          items: sum.items + one.items,
          added: sum.added + one.added,
          already: sum.already + one.already,
          people: sum.people + one.people,
          facts: sum.facts + one.facts,
          problems: [...sum.problems, ...one.problems],
          ms: sum.ms + one.ms,
        }
      : one;
  }
  if (!sum) throw new AppError('bad-input', { detail: 'Name at least one file.', field: 'files' });
  return sum;
};
