import { z } from 'zod';
import { Day } from '../shared/time.ts';

/** How far a study may be trusted: many studies together, several good ones, one or a few, practice written down. */
export const grades = ['strong', 'fair', 'thin', 'practice'] as const;

/** What research says about one way of leading upward, with its limits beside it: a tip is never shown without them. */
export const EvidenceCard = z.object({
  /** "E1"; kept for good, rules name it. */
  id: z.string().regex(/^E[1-9]\d?$/),
  /** What the card is about, in a few words. */
  title: z.string(),
  /** What to do, one or two sentences. */
  tryThis: z.string(),
  why: z.string(),
  /** Authors, year, where it was published. */
  study: z.string(),
  /** How many studies or people, as far as it was read: "49 samples, 8,987 people"; empty where it was not. */
  size: z.string(),
  grade: z.enum(grades),
  limits: z.string(),
  /** Cards that say otherwise, and how. */
  contradicts: z.array(z.object({ card: z.string(), how: z.string() })),
  /** What of the study was read: the whole, its abstract, or what others say of it. */
  read: z.enum(['whole', 'abstract', 'others']),
  checked: Day,
});
export type EvidenceCard = Readonly<z.infer<typeof EvidenceCard>>;
