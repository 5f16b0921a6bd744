import { type Day, daysBetween } from '../shared/time.ts';

/** What was said of how dates are read; null where nobody said. */
export type SaidCalendar = {
  readonly fiscalYearStart: number | null;
  readonly sprint: { readonly first: Day; readonly days: number; readonly number: number } | null;
  readonly dayFirst: boolean | null;
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
};

/** The months by their names, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const long = (days: number): string =>
  days === 7 ? 'a week' : days % 7 === 0 ? `${days / 7} weeks` : days === 1 ? 'a day' : `${days} days`;

/** What was said, a sentence for each; empty where nothing was. `day` puts a day in words, `today` counts the sprint. */
export const calendarWords = (
  { fiscalYearStart, sprint, dayFirst, holidays }: SaidCalendar,
  today: Day,
  day: (day: Day) => string,
): readonly string[] => {
  const gone = sprint === null ? 0 : Math.floor(daysBetween(sprint.first, today) / sprint.days);
  const coming = holidays.filter((one) => one.day >= today).sort((a, b) => (a.day < b.day ? -1 : 1));
  const [next] = coming;
  return [
    fiscalYearStart === null
      ? ''
      : `The fiscal year begins with ${months[fiscalYearStart - 1]}${fiscalYearStart === 1 ? '' : ' and is named after the year in which it ends'}.`,
    sprint === null ? '' : `A sprint is ${long(sprint.days)}; this is sprint ${sprint.number + gone}.`,
    dayFirst === null ? '' : dayFirst ? '2/3 is the second of March.' : '2/3 is February the third.',
    holidays.length === 0
      ? ''
      : `${holidays.length === 1 ? 'One day off' : `${holidays.length} days off`}${next ? `, ${holidays.length === 1 ? '' : 'the next '}${day(next.day)}, ${next.name}` : ', all past'}.`,
  ].filter(Boolean);
};
