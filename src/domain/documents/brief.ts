import { z } from 'zod';
import { Line } from './line.ts';

/** What is read before a moment: at most 90 words in line, bullets, owed and ask together. */
export const Brief = z.object({
  line: Line,
  bullets: z.array(Line).max(3),
  iOwe: z.array(Line),
  theyOwe: z.array(Line),
  ask: Line.nullable(),
  /** What they asked before, then the one question to ask where too little is known. */
  questions: z.array(Line),
  words: z.number().int(),
});
export type Brief = Readonly<z.infer<typeof Brief>>;
