import { addDays, type Day, daysBetween } from '../shared/time.ts';

/** How two people are usually in touch, counted in days; nothing is said of what few days tell. */
export type Rhythm = {
  /** Days of contact in the year up to the last one. */
  readonly days: number;
  readonly first: Day;
  readonly last: Day;
  /** Nine of ten times the next contact came within so many days; null where there are too few to tell. */
  readonly within: number | null;
  /** The longest time between two of them; null with `within`. */
  readonly longest: number | null;
  /** Set where nothing has come for clearly longer than it ever took in that year. */
  readonly quiet: { readonly since: Day; readonly days: number } | null;
};

/** Fewer days of contact, or all of them in fewer days, are no rhythm. */
const fewest = 6;
const shortest = 42;
const aYear = 365;
/** Whoever is in touch more seldom has no rhythm that could fall quiet. */
export const seldom = 45;
/** A week of leave, a fortnight of theirs: nobody is quiet before that. */
export const soonest = 14;
/** So many days in a row without anybody are not about one person: a holiday, or mail that was not brought in. */
const away = 4;

const numberOf = (day: Day): number => daysBetween('1970-01-01', day);

/** The stretches of days without anybody at all, up to `today`; `busy` are the days with somebody, in order, as numbers since 1970. */
export const stillStretches = (
  busy: readonly number[],
  today: Day,
): readonly { readonly from: Day; readonly to: Day }[] => {
  const end = numberOf(today);
  return [...busy.filter((day) => day <= end), end + 1].flatMap((day, place, all) => {
    const before = all[place - 1];
    if (before === undefined || day - before - 1 < away) return [];
    return [{ from: addDays('1970-01-01', before + 1), to: addDays('1970-01-01', day - 1) }];
  });
};

/** Days from one contact to the next, without those on which there was nobody at all. */
const between = (from: Day, to: Day, still: ReturnType<typeof stillStretches>): number =>
  still.reduce(
    (days, stretch) => {
      const start = stretch.from > from ? stretch.from : addDays(from, 1);
      const end = stretch.to < to ? stretch.to : addDays(to, -1);
      return days - Math.max(0, daysBetween(start, end) + 1);
    },
    daysBetween(from, to),
  );

/**
 * The rhythm of the days on which two people were in touch (in order, each once, none after `today`); undefined where
 * there is none. `still` are stretches without anybody: they count for nothing, neither before nor now.
 */
export const rhythmOf = (
  contact: readonly Day[],
  today: Day,
  still: ReturnType<typeof stillStretches>,
): Rhythm | undefined => {
  const last = contact.at(-1);
  if (last === undefined) return undefined;
  const days = contact.filter((day) => daysBetween(day, last) <= aYear);
  const first = days[0] ?? last;
  const gaps = days
    .slice(1)
    .map((day, place) => between(days[place] ?? day, day, still))
    .sort((a, b) => a - b);
  const common = { days: days.length, first, last };
  if (days.length < fewest || daysBetween(first, last) < shortest) {
    return { ...common, within: null, longest: null, quiet: null };
  }
  const within = gaps[Math.ceil(gaps.length * 0.9) - 1] ?? 1;
  const longest = gaps.at(-1) ?? within;
  const now = between(last, today, still);
  const isQuiet = within <= seldom && now > Math.max(2 * within, longest, soonest);
  return { ...common, within, longest, quiet: isQuiet ? { since: last, days: daysBetween(last, today) } : null };
};
