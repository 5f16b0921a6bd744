import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** What a reader may say of how they are told things. */
export const feedbackSorts = ['right', 'more', 'less', 'late', 'other'] as const;
export const FeedbackSort = z.enum(feedbackSorts);
export type FeedbackSort = z.infer<typeof FeedbackSort>;

/** What a reader said where they were asked for one line; proposed with its words until the user accepts it. */
export const Feedback = z.object({
  id: Id,
  person: Id,
  /** What was sent. */
  draft: Id.nullable(),
  /** Where the words stand. */
  source: Id.nullable(),
  quote: z.string().min(1).max(2000),
  sort: FeedbackSort,
  state: z.enum(['proposed', 'accepted', 'rejected']),
  said: Instant,
  decided: Instant.nullable(),
});
export type Feedback = Readonly<z.infer<typeof Feedback>>;
