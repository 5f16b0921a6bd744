import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** A conversation, past or coming, as the calendar has it. */
export const Moment = z.object({
  id: Id,
  title: z.string(),
  start: Instant,
  end: Instant,
  allDay: z.boolean(),
  place: z.string(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']),
  /** Everybody invited, the user not among them. */
  people: z.array(Id),
  /** A debrief has been written, or the user said there is none to write. */
  debriefed: z.boolean(),
});
export type Moment = Readonly<z.infer<typeof Moment>>;
