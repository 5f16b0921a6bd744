import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { kitHtml, kitJson, kitMarkdown } from '../../formats/kit/write-kit.ts';
import { lookAt, makeFolder, writeWhole } from '../../store/files.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { withFiles } from '../workspace/file-trouble.ts';
import { kitOf } from './kit-file.ts';

export const kitWrite = operation({
  name: 'kit.write',
  summary:
    'Write the leaving kit into a new folder, as a page, Markdown and JSON; a path that ends in .html gives the page alone.',
  surfaces: ['cli'],
  positional: ['path'],
  input: z.object({ path: z.string().min(1, 'Name the folder to write.') }),
  output: z.object({ path: z.string(), files: z.array(z.string()), lines: z.number().int() }),
  run: (context, { path: typed }) =>
    withFiles(() => {
      const path = resolve(typed);
      const kit = kitOf(context);
      if (lookAt(path))
        throw new AppError('exists', {
          field: 'path',
          detail: 'There is something at that path already.',
          hint: 'Name a path that is not there yet.',
        });
      if (!lookAt(dirname(path))?.isDirectory())
        throw new AppError('not-found', {
          field: 'path',
          detail: 'There is no such folder.',
          hint: 'Check the path, then do it again.',
        });
      if (/\.html?$/i.test(path)) {
        writeWhole(path, kitHtml(kit));
        return { path, files: [path], lines: kit.lines.length };
      }
      makeFolder(path);
      const files = { 'kit.html': kitHtml(kit), 'kit.md': kitMarkdown(kit), 'kit.json': kitJson(kit) };
      try {
        for (const [name, text] of Object.entries(files)) writeWhole(join(path, name), text);
      } catch (error) {
        rmSync(path, { recursive: true, force: true });
        throw error;
      }
      return { path, files: Object.keys(files), lines: kit.lines.length };
    }),
});
