import { z } from 'zod';
import { operation } from '../operation.ts';
import { takeBack } from './take-back.ts';

const Amounts = z.object({
  mails: z.number().int(),
  transcripts: z.number().int(),
  moments: z.number().int(),
  people: z.number().int(),
  facts: z.number().int(),
});

export const importUndo = operation({
  name: 'import.undo',
  summary: 'Take back what an import added, in one step. What you have worked on since stays.',
  surfaces: ['http', 'cli'],
  positional: ['import'],
  input: z.object({ import: z.number().int().positive() }),
  output: z.object({
    import: z.number().int(),
    name: z.string(),
    /** What is gone. */
    went: Amounts,
    /** Moments that are again as they were before. */
    restored: z.number().int(),
    /** What stayed: worked on since, or part of something that stays. */
    stayed: Amounts,
    /** The calendar or folder it came from, which is no longer looked at: it would bring the same again. */
    letGo: z.string().nullable(),
  }),
  run: (context, { import: number }) => takeBack(context, number),
});
