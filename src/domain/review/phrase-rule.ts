import { z } from 'zod';
import { Severity } from './finding.ts';

/** A phrase that a team would rather not (or rather) see in what goes up: plain words, no patterns. */
export const PhraseRule = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/, 'An id is made of small letters, digits and hyphens.'),
  /** Any of these words, as whole words, in any case. */
  phrases: z.array(z.string().min(2).max(80)).min(1).max(50),
  message: z.string().min(3).max(60),
  why: z.string().min(10).max(400),
  severity: Severity.exclude(['error']).default('advice'),
  /** What to write instead; offered as a fix. */
  instead: z.string().max(80).optional(),
});
export type PhraseRule = Readonly<z.infer<typeof PhraseRule>>;
