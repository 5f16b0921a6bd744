import type { Line, LineSource } from '../documents/line.ts';
import { dayInWords, shortened } from '../documents/words.ts';
import { type LandscapeEntry, spending, stops } from '../framework/landscape.ts';
import { fiscalYear, fiscalYearOf } from '../language/periods.ts';
import { minutesTaken } from '../plan/free-slot.ts';
import type { Busy } from '../plan/free-time.ts';
import type { Id } from '../shared/id.ts';
import { addDays, type Day, dayOf, type Instant } from '../shared/time.ts';
import { type Reason, timingAhead, workingDays } from './timing.ts';

/** Everything the days of a decision are told from; instants on the user's wall clock. */
export type TimingMaterial = {
  readonly today: Day;
  /** What the proposal says, in one text: a freeze that names what it stops closes the days of just that. */
  readonly says: string;
  /** Whether an option costs money; null where no cost is said yet. */
  readonly spends: boolean | null;
  readonly decider: { readonly id: Id; readonly called: string } | null;
  /** Who else weighs on it. */
  readonly weighing: ReadonlySet<Id>;
  /** Facts that say the user is away. */
  readonly ownLeave: ReadonlySet<Id>;
  readonly house: readonly LandscapeEntry[];
  readonly busy: readonly Busy[];
  readonly off: ReadonlyMap<Day, string>;
  /** Month with which the fiscal year begins; undefined where nobody said. */
  readonly fiscalYearStart: number | undefined;
  /** Whether anything is on file by which days differ: a talk with whoever decides, a date of the house, days off. */
  readonly known: boolean;
  /** Moments with the decider that the user's calendar knows. */
  readonly theirs: readonly Busy[];
  /** Bad news that concerns them: when they heard of it, or null. */
  readonly news: readonly { readonly quote: string; readonly told: Day | null; readonly source: LineSource }[];
  /** What was asked of them and is open, but for this. */
  readonly asks: readonly { readonly words: string; readonly asked: Day; readonly source: LineSource }[];
  /** What matters to them and has a day. */
  readonly priorities: readonly { readonly words: string; readonly last: Day; readonly source: LineSource }[];
  /** What has to be known first: who finds it out (empty for a test), and by when. */
  readonly waits: readonly { readonly words: string; readonly by: Day; readonly finder: string }[];
  /** Talks that are planned before it, with anybody but whoever decides. */
  readonly talks: readonly { readonly called: string; readonly start: Instant; readonly end: Instant }[];
  /** Days ahead they want to have it. */
  readonly lead: { readonly days: number; readonly basis: readonly LineSource[] } | null;
  /** By when an answer is needed. */
  readonly byDay: Day | null;
};

/** Hours of a day in meetings from which it is full. */
const fullFrom = 5 * 60;
/** Bad news is fresh for so many days; an ask without an answer is near for so many. */
const fresh = 7;
const askedLately = 14;
/** A date of theirs, and the end of a year, take the days before them. */
const beforeDate = 4;
const beforeYearEnd = 14;

const quoted = (words: string): string => `“${shortened(words.replace(/\s+/g, ' ').trim(), 24)}”`;

/**
 * What a freeze is to a proposal: it names what is asked for (`this`), names nothing and holds for everything (`all`), is of money
 * while no cost is said (`maybe`), or of something else (`other`).
 */
export const freezeOn = (
  freeze: string,
  { says, spends }: Pick<TimingMaterial, 'says' | 'spends'>,
): 'this' | 'all' | 'maybe' | 'other' => {
  const of = stops.filter(([what]) => what.test(freeze));
  if (of.length === 0) return 'all';
  if (of.some(([, words]) => words.test(says))) return 'this';
  if (!spending.test(freeze)) return 'other';
  return spends === null ? 'maybe' : spends ? 'this' : 'other';
};

const freezeFrames = { this: 'It stops just this', all: 'A freeze', maybe: 'It may stop this' } as const;

const ofHouse = (one: LandscapeEntry, material: TimingMaterial): readonly Reason[] => {
  const { decider, weighing, ownLeave, today } = material;
  const end = addDays(today, timingAhead);
  const words = one.line.sources[0]?.quote ?? one.line.text;
  const to = one.to ?? end;
  const unended = one.to === null ? '; no end is on file' : '';
  const line = (frame: string): Line => ({ text: `${frame}: ${quoted(words)}${unended}`, sources: one.line.sources });
  switch (one.sort) {
    case 'freeze': {
      const on = freezeOn(words, material);
      if (on === 'other') return [];
      // What holds for everything until a day leaves none before it.
      const closes = on === 'this' || (on === 'all' && one.to !== null);
      return [{ sort: 'freeze', from: one.from, to, closes, line: line(freezeFrames[on]) }];
    }
    case 'reorganisation':
      return [{ sort: 'reorganisation', from: one.from, to, closes: false, line: line('The house changes') }];
    case 'board':
      return [{ sort: 'board', from: addDays(one.from, -1), to, closes: false, line: line('A date of the house') }];
    case 'leave': {
      const own = one.fact !== null && ownLeave.has(one.fact);
      const isTheirs = decider !== null && one.people.some(({ id }) => id === decider.id);
      const other = one.people.find(({ id }) => weighing.has(id));
      if (own || isTheirs)
        return [
          {
            sort: 'away',
            from: one.from,
            to,
            closes: true,
            line: line(own ? 'You are away' : `${decider?.called} is away`),
          },
        ];
      return other ? [{ sort: 'away', from: one.from, to, closes: false, line: line(`${other.name} is away`) }] : [];
    }
    default:
      return [];
  }
};

const ofCalendar = (material: TimingMaterial): readonly Reason[] => {
  const { today, busy, off, theirs, decider } = material;
  return workingDays(today).flatMap((day): Reason[] => {
    const one = (sort: Reason['sort'], closes: boolean, text: string): Reason => ({
      sort,
      from: day,
      to: day,
      closes,
      line: { text, sources: [] },
    });
    const holiday = off.get(day);
    if (holiday !== undefined) return [one('day-off', true, holiday === '' ? 'A day off' : `A day off: ${holiday}`)];
    const gone = busy.some(
      ({ start, end, away }) => away && dayOf(start) <= day && (day < dayOf(end) || dayOf(start) === dayOf(end)),
    );
    if (gone) return [one('away', true, 'You are away')];
    return [
      ...(minutesTaken(day, busy) >= fullFrom ? [one('full', false, 'Your own day is full of talks')] : []),
      ...(decider && minutesTaken(day, theirs) >= fullFrom - 60
        ? [one('busy', false, `${decider.called} is in talks most of the day, as far as your calendar tells`)]
        : []),
    ];
  });
};

const ofDecider = (material: TimingMaterial): readonly Reason[] => {
  const { today, decider, news, asks, priorities, lead } = material;
  if (!decider) return [];
  const { called } = decider;
  const on = (day: Day): string => dayInWords(day, today);
  return [
    ...news.map(
      ({ quote, told, source }): Reason =>
        told === null
          ? {
              sort: 'untold',
              from: today,
              to: addDays(today, fresh),
              closes: false,
              line: {
                text: `${called} has not heard of it, as far as is known; say it first: ${quoted(quote)}`,
                sources: [source],
              },
            }
          : {
              sort: 'bad-news',
              from: told,
              to: addDays(told, fresh),
              closes: false,
              line: { text: `Fresh bad news, told on ${on(told)}: ${quoted(quote)}`, sources: [source] },
            },
    ),
    ...asks.map(
      ({ words, asked, source }): Reason => ({
        sort: 'asked',
        from: asked,
        to: addDays(asked, askedLately),
        closes: false,
        line: {
          text: `Asked of ${called} on ${on(asked)}, and no answer is on file: ${quoted(words)}`,
          sources: [source],
        },
      }),
    ),
    ...priorities.map(
      ({ words, last, source }): Reason => ({
        sort: 'priority',
        from: addDays(last, -beforeDate),
        to: last,
        closes: false,
        line: { text: `${called} has this due on ${on(last)}: ${quoted(words)}`, sources: [source] },
      }),
    ),
    ...(lead && lead.days > 0
      ? [
          {
            sort: 'lead' as const,
            from: today,
            to: addDays(today, lead.days - 1),
            closes: false,
            line: {
              text: `${called} wants it ahead: ${lead.basis[0] ? quoted(lead.basis[0].quote) : `${lead.days} days`}`,
              sources: [...lead.basis],
            },
          },
        ]
      : []),
  ];
};

/** Every reason on file that speaks against a day of the next eight weeks, with its words and where they stand. */
export const timingReasons = (material: TimingMaterial): readonly Reason[] => {
  const { today, house, waits, talks, byDay, fiscalYearStart } = material;
  const on = (day: Day): string => dayInWords(day, today);
  const plainly = (text: string): Line => ({ text, sources: [] });
  const years =
    fiscalYearStart === undefined
      ? []
      : [0, 1].map((step) => fiscalYear(fiscalYearOf(today, { fiscalYearStart }) + step, { fiscalYearStart }).end);
  return [
    ...house.flatMap((one) => ofHouse(one, material)),
    ...ofCalendar(material),
    ...ofDecider(material),
    ...waits
      .filter(({ by }) => by >= today)
      .map(
        ({ words, by, finder }): Reason => ({
          sort: 'ready',
          from: today,
          to: by,
          closes: false,
          line: plainly(
            finder === ''
              ? `To be known by ${on(by)}: ${quoted(words)}`
              : `${finder === 'you' ? 'You find' : `${finder} finds`} out by ${on(by)}: ${quoted(words)}`,
          ),
        }),
      ),
    ...talks.map(
      ({ called, start }): Reason => ({
        sort: 'talk',
        from: today,
        to: dayOf(start),
        closes: false,
        line: plainly(`You talk with ${called} first, on ${on(dayOf(start))}`),
      }),
    ),
    ...years.map(
      (end): Reason => ({
        sort: 'year-end',
        from: addDays(end, -beforeYearEnd),
        to: end,
        closes: false,
        line: plainly(`The fiscal year ends on ${on(end)}`),
      }),
    ),
    ...(byDay !== null && byDay >= today
      ? [
          {
            sort: 'past-need' as const,
            from: addDays(byDay, 1),
            to: addDays(today, timingAhead),
            closes: true,
            line: plainly(`You need an answer by ${on(byDay)}`),
          },
        ]
      : []),
  ];
};
