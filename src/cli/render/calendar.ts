import type { z } from 'zod';
import type { CalendarView } from '../../app/calendar/show.ts';
import { calendarWords } from '../../domain/language/calendar-words.ts';
import { dayWords, faint, type Page, strong, wrapped } from './page.ts';

const open =
  '2/3, “end of the fiscal year” and “next sprint” stay open and are asked, until you say what they mean where you work.';

/** How dates are read here, and how to say it. */
export const calendar = (said: z.infer<typeof CalendarView>, page: Page): string => {
  const words = calendarWords(said, page.today, (day) => dayWords(page, day));
  return [
    strong(page, 'How dates are read'),
    ...(words.length > 0 ? words : [open]).map((line) => wrapped(page, line, '    ', '  ')),
    ...said.holidays.map(({ day, name }) => wrapped(page, `${day} ${name}`, '      ', '    ')),
    faint(page, '  Say more: updraft help calendar.set'),
  ].join('\n');
};
