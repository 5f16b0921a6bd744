import { z } from 'zod';
import { WorkCalendar } from '../language/work-calendar.ts';

/** What `extractFacts` reads. */
export const TextToRead = z.object({
  text: z.string(),
  /** When it was written: a day or an ISO date-time; relative words ("Friday") count from its first ten characters. */
  date: z.string(),
  /** Name of who wrote it, if known. In a capture the author is the user. */
  author: z.string().optional(),
  /** Name of who it is written to, if there is one reader. */
  reader: z.string().optional(),
  /** A capture is a private one-line note about others; a mail speaks to its reader. Default: mail. */
  medium: z.enum(['mail', 'capture']).optional(),
  /** What is known of the years, sprints, holidays and events where it was written. */
  calendar: WorkCalendar.optional(),
});
export type TextToRead = Readonly<z.infer<typeof TextToRead>>;
