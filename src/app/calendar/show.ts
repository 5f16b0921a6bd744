import { z } from 'zod';
import { Day } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import { operation } from '../operation.ts';
import { saidCalendar } from './work-calendar.ts';

/** How dates are read here; null where nobody said. */
export const CalendarView = z.object({
  /** Month (1 to 12) the fiscal year begins with; it is named after the calendar year in which it ends. */
  fiscalYearStart: z.number().int().nullable(),
  sprint: z.object({ first: Day, days: z.number().int(), number: z.number().int() }).nullable(),
  /** Whether 2/3 is the second of March. */
  dayFirst: z.boolean().nullable(),
  holidays: z.array(z.object({ day: Day, name: z.string() })),
});

export const calendarView = (store: Store): z.infer<typeof CalendarView> => {
  const { fiscalYearStart = null, sprint, dayFirst = null, holidays = [] } = saidCalendar(store);
  return {
    fiscalYearStart,
    sprint: sprint ? { first: sprint.first, days: sprint.days, number: sprint.number ?? 1 } : null,
    dayFirst,
    holidays: [...holidays],
  };
};

export const calendarShow = operation({
  name: 'calendar.show',
  alias: 'calendar',
  summary: 'How dates are read here: the fiscal year, the sprints, the days off, and what 2/3 means.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: CalendarView,
  run: ({ store }) => calendarView(store()),
});
