/** The planted day of a phrase: the first and the last day it means. */
export type PlantedDay = { readonly first: string; readonly last: string };

/** One way to say a day, in the place after a verb ("by Friday") and alone ("Friday"). */
export type DayWords = PlantedDay & { readonly after: string; readonly alone: string };

const length = 86_400_000;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** A day so many days after another; both as `2026-03-05`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * length).toISOString().slice(0, 10);
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / length;

const monthOf = (day: string): string => months[Number(day.slice(5, 7)) - 1] ?? '';
const ordinal = (n: number): string =>
  `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
const endOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Days written out: `after` has the preposition of a deadline or of a date, in one of many ways. */
const writtenOut = (day: string): readonly (readonly [string, string])[] => {
  const n = Number(day.slice(8));
  const month = monthOf(day);
  const name = weekdays[weekdayOf(day)] ?? '';
  const short = name.slice(0, 3);
  return [
    [`by ${n} ${month}`, `${n} ${month}`],
    [`on ${n} ${month}`, `${n} ${month}`],
    [`by ${month} ${n}`, `${month} ${n}`],
    [`by the ${ordinal(n)} of ${month}`, `the ${ordinal(n)} of ${month}`],
    [`on ${name} ${n} ${month}`, `${name} ${n} ${month}`],
    [`by ${short} ${n} ${month.slice(0, 3)}`, `${short} ${n} ${month.slice(0, 3)}`],
    [`before ${month} ${ordinal(n)} is out`, `${month} ${ordinal(n)}`],
    [`by ${day}`, day],
  ];
};

/**
 * All ways to say a day in the eight weeks after `today` that mean one day or one stretch of days without doubt: relative,
 * by weekday, written out. `today` is a working day.
 */
export const daysFrom = (today: string): readonly DayWords[] => {
  const one = (day: string, after: string, alone: string): DayWords => ({ first: day, last: day, after, alone });
  const wanted: DayWords[] = [];
  const now = weekdayOf(today);
  const friday = dayAfter(today, (5 - now + 7) % 7);
  const monday = dayAfter(today, 8 - now);
  const tomorrow = dayAfter(today, 1);
  wanted.push(
    one(today, 'today', 'today'),
    one(today, 'by the end of the day', 'end of day'),
    one(today, 'this afternoon', 'this afternoon'),
    one(today, 'tonight', 'tonight'),
    one(today, 'before I leave today', 'today'),
    one(today, 'by close of business', 'COB today'),
  );
  if (now < 5)
    wanted.push(
      one(tomorrow, 'tomorrow', 'tomorrow'),
      one(tomorrow, 'by tomorrow noon', 'tomorrow noon'),
      one(tomorrow, 'first thing tomorrow', 'tomorrow morning'),
      one(tomorrow, 'by EOD tomorrow', 'tomorrow'),
      one(friday, 'by the end of the week', 'end of the week'),
      one(friday, 'this week, by Friday', 'Friday'),
      one(friday, 'by EOW', 'EOW'),
    );
  for (let ahead = 2; ahead <= 6; ahead += 1) {
    const day = dayAfter(today, ahead);
    const at = weekdayOf(day);
    if (at === 0 || at === 6) continue;
    const name = weekdays[at] ?? '';
    wanted.push(
      one(day, `by ${name}`, name),
      one(day, `on ${name}`, name),
      one(day, `by ${name} lunchtime`, `${name} lunchtime`),
      one(day, `${name} at the latest`, `${name} at the latest`),
      one(day, `before ${name} is over`, name),
      one(day, `by COB ${name}`, `COB ${name}`),
      one(day, `by ${name.slice(0, 3)}`, name.slice(0, 3)),
      one(day, `on ${name} morning`, `${name} morning`),
      one(day, `no later than ${name}`, name),
      one(day, `by close of business on ${name}`, `${name} COB`),
    );
  }
  wanted.push(
    { first: monday, last: dayAfter(monday, 4), after: 'next week', alone: 'next week' },
    { first: monday, last: dayAfter(monday, 4), after: 'in the course of next week', alone: 'next week' },
    one(dayAfter(monday, 4), 'by the end of next week', 'the end of next week'),
    one(dayAfter(today, 14), 'in two weeks', 'two weeks from now'),
    one(dayAfter(today, 14), 'two weeks from today', 'two weeks from today'),
    one(dayAfter(today, 7), 'a week from today', 'a week from today'),
    one(dayAfter(today, 3), 'in three days', 'three days from now'),
    one(dayAfter(today, 10), 'within ten days', 'ten days from now'),
  );
  if (daysBetween(today, endOfMonth(today)) > 6)
    wanted.push(
      one(endOfMonth(today), 'by the end of the month', 'the end of the month'),
      one(endOfMonth(today), `by end of ${monthOf(today)}`, `end of ${monthOf(today)}`),
    );
  for (const ahead of [4, 8, 9, 11, 13, 16, 20, 25]) {
    const day = dayAfter(today, ahead);
    if (weekdayOf(day) % 6 === 0) continue;
    for (const [after, alone] of writtenOut(day)) wanted.push(one(day, after, alone));
    if (day.slice(0, 7) === today.slice(0, 7)) {
      const n = ordinal(Number(day.slice(8)));
      wanted.push(one(day, `by the ${n}`, `the ${n}`), one(day, `on the ${n}`, `the ${n}`));
    }
  }
  return wanted;
};

/** How somebody names a day that was agreed, some days later: by its weekday where it is near, else by its date. */
export const namedLater = (day: string, today: string): string => {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead > 1 && ahead < 7 ? (weekdays[weekdayOf(day)] ?? '') : `${Number(day.slice(8))} ${monthOf(day)}`;
};
