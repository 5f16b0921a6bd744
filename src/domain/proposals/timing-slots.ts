import type { Line } from '../documents/line.ts';
import { capital, dayByName, dayInWords, shortened } from '../documents/words.ts';
import { freeSlot } from '../plan/free-slot.ts';
import type { Busy } from '../plan/free-time.ts';
import type { Id } from '../shared/id.ts';
import { addDays, type Day, dayOf, type Instant, millis, weekdayOf } from '../shared/time.ts';
import type { daysOf, TimingSlot, TimingWindow } from './timing.ts';

type Days = ReturnType<typeof daysOf>;

/** A talk with whoever decides, as the user's calendar has it. */
export type TheirMoment = {
  readonly id: Id;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
};

const minutes = 30;
/** A talk that stands in the calendar is worth waiting for so many days. */
const worthWaiting = 21;

const quoted = ([source]: Line['sources']): string => `“${shortened(source?.quote ?? '', 14)}”`;

const weekOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** Why a day: that nothing on file speaks against it, or what does all the same; what has no day may fall on it. */
const becauseOf = (one: Days[number], undated: readonly Line[]): readonly Line[] => [
  ...undated.slice(0, 2).map(({ sources }) => ({ text: `Mind: no day is on file of ${quoted(sources)}.`, sources })),
  ...(one.reasons.length === 0
    ? [{ text: `Nothing ${undated.length > 0 ? 'else ' : ''}on file speaks against that day.`, sources: [] }]
    : one.reasons.map(({ line }) => ({ text: `Mind: ${line.text}.`, sources: line.sources }))),
];

/**
 * At most two points in time for the decision: a talk with whoever decides that stands in the calendar on a good day, and the
 * first free half-hour of the user's on another; closed days and times that are past never. `at` gives the instant of a day
 * and a clock (`10:30`) where the user is. Nothing is suggested before a talk that is planned first.
 */
export const timingSlots = (
  days: Days,
  {
    now,
    busy,
    theirs,
    decider,
    calendar,
    talks,
    undated,
    at,
  }: {
    readonly now: Instant;
    readonly busy: readonly Busy[];
    readonly theirs: readonly TheirMoment[];
    /** What whoever decides is called; empty for nobody. */
    readonly decider: string;
    /** Whether a calendar of the user's is known: else nothing is said of one. */
    readonly calendar: boolean;
    readonly talks: readonly { readonly end: Instant }[];
    /** What is said without a day. */
    readonly undated: readonly Line[];
    readonly at: (day: Day, clock: string) => Instant;
  },
): readonly TimingSlot[] => {
  const today = dayOf(now);
  const ended = talks.map(({ end }) => end).toSorted((a, b) => millis(b) - millis(a))[0];
  const open = days
    .filter(({ standing, day }) => standing !== 'closed' && day > today && (ended === undefined || day >= dayOf(ended)))
    .toSorted((a, b) => a.reasons.length - b.reasons.length || a.day.localeCompare(b.day));
  const least = open[0]?.reasons.length ?? 0;
  const meeting = theirs
    .filter(
      ({ start }) =>
        millis(start) > millis(now) &&
        millis(start) >= millis(ended ?? now) &&
        dayOf(start) <= addDays(today, worthWaiting),
    )
    .flatMap((moment) => {
      const day = open.find((one) => one.day === dayOf(moment.start) && one.reasons.length <= least);
      return day ? [{ moment, day }] : [];
    })
    .toSorted((a, b) => millis(a.moment.start) - millis(b.moment.start))[0];
  const slots: TimingSlot[] = meeting
    ? [
        {
          start: meeting.moment.start,
          minutes: Math.max(5, Math.round((millis(meeting.moment.end) - millis(meeting.moment.start)) / 60_000)),
          moment: meeting.moment.id,
          title: meeting.moment.title,
          because: [{ text: `You meet ${decider} then anyway.`, sources: [] }, ...becauseOf(meeting.day, undated)],
        },
      ]
    : [];
  const apart = (day: Day): boolean => slots.every(({ start }) => weekOf(dayOf(start)) !== weekOf(day));
  const other = (day: Day): boolean => slots.every(({ start }) => dayOf(start) !== day);
  const next = (fits: (day: Day) => boolean): TimingSlot | undefined => {
    for (const one of open) {
      if (!fits(one.day) || (ended !== undefined && one.day === dayOf(ended))) continue;
      const clock = freeSlot(one.day, minutes, busy);
      if (clock === undefined) continue;
      return {
        start: at(one.day, clock),
        minutes,
        moment: null,
        title: '',
        because: [
          ...(calendar ? [{ text: 'Your own calendar is free then.', sources: [] }] : []),
          ...becauseOf(one, undated),
        ],
      };
    }
    return undefined;
  };
  while (slots.length < 2) {
    // Another week gives a choice, but no worse a day.
    const far = next(apart);
    const near = next(other);
    const one = far && near && far.because.length > near.because.length ? near : (far ?? near);
    if (!one) break;
    slots.push(one);
  }
  return slots.toSorted((a, b) => millis(a.start) - millis(b.start));
};

/** "9 March", "9 to 13 March", "30 March to 3 April". */
export const stretchOfDays = (from: Day, to: Day, today: Day): string =>
  from === to
    ? dayInWords(from, today)
    : from.slice(0, 7) === to.slice(0, 7)
      ? `${Number(from.slice(8))} to ${dayInWords(to, today)}`
      : `${dayInWords(from, today)} to ${dayInWords(to, today)}`;

const stretch = ({ from, to }: TimingWindow, today: Day): string =>
  from === to ? dayByName(from, today) : `${dayByName(from, today)} to ${dayByName(to, today)}`;

/** What is said without a day, as the head of the page says it; empty where everything has one. */
const withoutDay = (undated: readonly Line[]): string => {
  if (undated.length === 0) return '';
  const words = undated.slice(0, 2).map(({ sources }) => quoted(sources));
  return undated.length === 1
    ? `One thing on file has no day yet: ${words.join('')}.`
    : `Some of what is on file has no day yet: ${words.join(undated.length > 2 ? ', ' : ' and ')}${undated.length > 2 ? ' and more' : ''}.`;
};

/** When to ask, in one sentence: the next good days, or that nothing is known, or that no day is free of reasons; before it, what has no day. */
export const timingSentence = (
  windows: readonly TimingWindow[],
  decider: string,
  today: Day,
  undated: readonly Line[] = [],
): string => {
  const whom = decider === '' ? 'whoever decides' : decider;
  const open = withoutDay(undated);
  if (windows.every(({ reasons }) => reasons.every(({ sort }) => sort === 'full' || sort === 'day-off')))
    return open === ''
      ? `Nothing on file speaks against any day of the next eight weeks; ask ${whom} what else is on then.`
      : `${open} Apart from it, nothing speaks against any day of the next eight weeks; ask ${whom} first.`;
  const good = windows.filter(({ standing }) => standing === 'green' || standing === 'unknown');
  const [first] = good;
  if (!first)
    return `${open} Something speaks against every day of the next eight weeks; the reasons stand below.`.trimStart();
  const whole = good.find(({ from, to }) => from !== to) ?? first;
  if (open !== '') return `${open} Apart from it, nothing speaks against ${stretch(whole, today)}.`;
  return `${capital(stretch(whole, today))}: nothing on file speaks against ${whole.from === whole.to ? 'that day' : 'those days'}.`;
};
