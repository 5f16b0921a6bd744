import { z } from 'zod';
import { Day } from '../../domain/shared/time.ts';
import { Problem } from '../../domain/sources/problem.ts';
import { operation } from '../operation.ts';
import { lookAhead } from './look-ahead.ts';
import { FileToImport } from './run.ts';

export const importPreview = operation({
  name: 'import.preview',
  summary: 'Look into calendar, mail, contact and transcript files before anything of them is kept.',
  surfaces: ['http', 'cli'],
  positional: ['files...'],
  input: z.object({ files: z.array(FileToImport).min(1, 'Name at least one file.').max(10_000) }),
  output: z.object({
    name: z.string(),
    kinds: z.array(
      z.object({ kind: z.enum(['mail', 'event', 'person', 'transcript', 'ways']), items: z.number().int() }),
    ),
    /** How many were looked at. */
    items: z.number().int(),
    /** There are more than were looked at. */
    more: z.boolean(),
    /** About how many there are in all; null where that cannot be told. */
    estimated: z.number().int().nullable(),
    /** The earliest and the latest day among them. */
    from: Day.nullable(),
    to: Day.nullable(),
    /** How many of those looked at are known already. */
    already: z.number().int(),
    /** Who wrote most of the mails looked at. */
    people: z.array(z.object({ name: z.string(), address: z.string(), wrote: z.number().int() })),
    /** Of the newest. */
    subjects: z.array(z.string()),
    problems: z.array(Problem),
  }),
  run: (context, { files }) => lookAhead(context, files),
});
