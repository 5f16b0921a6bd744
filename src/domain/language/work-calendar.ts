import { z } from 'zod';
import { Day } from '../shared/time.ts';

/** How long a day's or event's name may be. */
export const longestTitle = 200;

/** What a company's own calendar says that no text does: how its years, sprints and events lie. Everything may be absent. */
export const WorkCalendar = z.object({
  /**
   * Month (1 to 12) with which the fiscal year begins; it is named after the calendar year in which it ends. Absent: not
   * known, and "FY27" stays open.
   */
  fiscalYearStart: z.number().int().min(1).max(12).optional(),
  /** `first` is the first day of a sprint, `days` its length in calendar days, `number` what that sprint is called (1). */
  sprint: z
    .object({ first: Day, days: z.number().int().min(1).max(92), number: z.number().int().nonnegative().optional() })
    .optional(),
  /** Days off that working days skip and that may be called by name. */
  holidays: z.array(z.object({ day: Day, name: z.string().max(longestTitle) })).optional(),
  /** Coming and past conversations: "by the board meeting" is looked up among their titles. */
  moments: z.array(z.object({ day: Day, title: z.string().max(longestTitle) })).optional(),
  /** Whether 2/3 is the second of March; absent means nobody said, and 2/3 stays ambiguous. */
  dayFirst: z.boolean().optional(),
  /** The first day of a week, 0 for Monday to 6 for Sunday. Default: 0. */
  weekStart: z.number().int().min(0).max(6).optional(),
});
export type WorkCalendar = Readonly<z.infer<typeof WorkCalendar>>;

/** A calendar of which nothing is known. */
export const plainCalendar: WorkCalendar = {};
