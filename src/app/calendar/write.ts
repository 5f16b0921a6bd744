import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { lookAt, writeWhole } from '../../store/files.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { withFiles } from '../workspace/file-trouble.ts';
import { feedEntries } from './feed-entries.ts';
import { written } from './feed-file.ts';
import { feedForm } from './feed-settings.ts';

/** Whether a file is a calendar that Updraft wrote, which the next one may replace. */
const isOurs = (path: string): boolean => {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(200);
    const head = bytes.toString('latin1', 0, readSync(fd, bytes, 0, bytes.length, 0));
    return head.startsWith('BEGIN:VCALENDAR\r\n') && head.includes('\r\nPRODID:-//Updraft//');
  } finally {
    closeSync(fd);
  }
};

export const calendarWrite = operation({
  name: 'calendar.write',
  summary:
    'Write what is due, the talks to be ready for and the reminders into a calendar file (.ics). It is not encrypted.',
  surfaces: ['cli'],
  positional: ['path'],
  input: z.object({
    path: z.string().min(1, 'Name the file to write.'),
    words: z.enum(['titles', 'times']).optional(),
  }),
  output: z.object({ path: z.string(), entries: z.number().int() }),
  run: (context, { path: typed, words }) =>
    withFiles(() => {
      const path = resolve(typed);
      const store = context.store();
      if (lookAt(path)?.isDirectory()) {
        throw new AppError('bad-input', { field: 'path', detail: 'That is a folder; a file is needed.' });
      }
      if (!lookAt(dirname(path))?.isDirectory()) {
        throw new AppError('not-found', {
          field: 'path',
          detail: 'There is no such folder.',
          hint: 'Check the path, then do it again.',
        });
      }
      if (existsSync(path) && !isOurs(path)) {
        throw new AppError('exists', {
          field: 'path',
          detail: 'There is a file at that path that Updraft did not write.',
          hint: 'Name another file, or move that one away.',
        });
      }
      const kept = feedForm(store);
      const { entries, keep } = feedEntries(context, { ...kept, words: words ?? kept.words });
      writeWhole(path, written(entries));
      // Under other words than the feed, the versions of the feed stay as they are.
      if (words === undefined || words === kept.words) store.transaction(keep);
      return { path, entries: entries.length };
    }),
});
