import { z } from 'zod';
import { longestTitle, type WorkCalendar } from '../../domain/language/work-calendar.ts';
import { Day } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { CalendarView, calendarView } from './show.ts';
import { keepCalendar, saidCalendar } from './work-calendar.ts';

const holiday = /^\s*(\d{4}-\d{2}-\d{2})\s*[:,–-]?\s+(\S.*?)\s*$/;

/** "2026-12-24 Office closed": a day and its name. Throws `AppError('bad-input')`. */
const holidayOf = (line: string): { readonly day: Day; readonly name: string } => {
  const [, day = '', name = ''] = holiday.exec(line) ?? [];
  if (!Day.safeParse(day).success || name.length > longestTitle) {
    throw new AppError('bad-input', {
      field: 'holidays',
      detail: 'Write a day off as its date and its name: 2026-12-24 Office closed.',
    });
  }
  return { day, name };
};

export const calendarSet = operation({
  name: 'calendar.set',
  summary: 'Say how dates are read here. What is not named stays; null (none on the command line) takes it back.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** Month the fiscal year begins with, 1 to 12. */
    fiscalYearStart: z.number().int().min(1).max(12).nullable().optional(),
    /** First day of one sprint; all others follow from it. */
    sprintFirst: Day.nullable().optional(),
    sprintDays: z.number().int().min(1).max(92).optional(),
    /** What that sprint is called. */
    sprintNumber: z.number().int().min(0).max(100_000).optional(),
    /** Whether 2/3 is the second of March (day), or February the third (month). */
    order: z.enum(['day', 'month']).nullable().optional(),
    /** All days off, each as "2026-12-24 Office closed". */
    holidays: z.array(z.string().max(300)).max(400).optional(),
    /** Takes all days off back. */
    noHolidays: z.boolean().optional(),
  }),
  output: CalendarView,
  run: (context, { fiscalYearStart, sprintFirst, sprintDays, sprintNumber, order, holidays, noHolidays }) => {
    const store = context.store();
    store.transaction(() => {
      const { fiscalYearStart: year, sprint, dayFirst, holidays: off, ...rest } = saidCalendar(store);
      const first = sprintFirst === undefined ? sprint?.first : sprintFirst;
      if (first == null && (sprintDays !== undefined || sprintNumber !== undefined) && sprintFirst !== null) {
        throw new AppError('bad-input', { field: 'sprintFirst', detail: 'Say on which day one of the sprints began.' });
      }
      const next: WorkCalendar = {
        ...rest,
        ...(fiscalYearStart === null ? {} : { fiscalYearStart: fiscalYearStart ?? year }),
        ...(first == null
          ? {}
          : { sprint: { first, days: sprintDays ?? sprint?.days ?? 14, number: sprintNumber ?? sprint?.number ?? 1 } }),
        ...(order === null ? {} : { dayFirst: order === undefined ? dayFirst : order === 'day' }),
        ...(noHolidays ? {} : { holidays: holidays ? holidays.filter((line) => line.trim()).map(holidayOf) : off }),
      };
      keepCalendar(store, next);
    });
    return calendarView(store);
  },
});
