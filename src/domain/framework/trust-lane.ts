import { z } from 'zod';
import { Line } from '../documents/line.ts';

/** The three grounds of trust (Colquitt, Scott & LePine 2007; card E23). */
export const trustLanes = ['ability', 'benevolence', 'integrity'] as const;
export const TrustLane = z.enum(trustLanes);
export type TrustLane = z.infer<typeof TrustLane>;

/** Something that happened and bears on trust: a line with its source, never a figure. */
export const TrustEntry = z.object({
  /** What `answer.give` is told: `trust:<person>:<fact>`. */
  about: z.string(),
  lane: TrustLane,
  /** Whose doing it was. */
  whose: z.enum(['mine', 'theirs']),
  line: Line,
  /** The user put it under this ground by hand. */
  moved: z.boolean(),
});
export type TrustEntry = Readonly<z.infer<typeof TrustEntry>>;
