import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { waysFormat } from '../../formats/exporters/ways.ts';
import { lookAt, writeWhole } from '../../store/files.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { withFiles } from '../workspace/file-trouble.ts';
import { pageText } from './page-text.ts';

/** Whether a file is such a page, which the next one may replace. */
const isOurs = (path: string): boolean => {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4000);
    return bytes.toString('utf8', 0, readSync(fd, bytes, 0, bytes.length, 0)).includes(`${waysFormat.name} `);
  } finally {
    closeSync(fd);
  }
};

export const wayWrite = operation({
  name: 'way.write',
  summary: 'Write your own page “how to work with me” into a file: .md, or .html. It is not encrypted.',
  surfaces: ['cli'],
  positional: ['path'],
  input: z.object({ path: z.string().min(1, 'Name the file to write.') }),
  output: z.object({ path: z.string(), lines: z.number().int() }),
  run: (context, { path: typed }) =>
    withFiles(() => {
      const path = resolve(typed);
      if (lookAt(path)?.isDirectory())
        throw new AppError('bad-input', { field: 'path', detail: 'That is a folder; a file is needed.' });
      if (!lookAt(dirname(path))?.isDirectory())
        throw new AppError('not-found', {
          field: 'path',
          detail: 'There is no such folder.',
          hint: 'Check the path, then do it again.',
        });
      if (existsSync(path) && !isOurs(path))
        throw new AppError('exists', {
          field: 'path',
          detail: 'There is a file at that path that is no such page.',
          hint: 'Name another file, or move that one away.',
        });
      const { text, lines } = pageText(context, /\.html?$/i.test(path) ? 'html' : 'markdown');
      writeWhole(path, text);
      return { path, lines };
    }),
});
