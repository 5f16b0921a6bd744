import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { addWorkdays, isWorkday } from '../language/calendar.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import type { Moment } from '../moments/moment.ts';
import type { Disagreement } from '../people/disagreement.ts';
import type { Id } from '../shared/id.ts';
import { addDays, type Day, type Instant, inZone, millis } from '../shared/time.ts';
import type { Clock, PlannedKind, Reminder, ReminderSettings } from './reminder.ts';
import { instantOnWall, wallAt } from './wall-clock.ts';

/** A reminder that ought to be there. */
export type Wanted = Pick<Reminder, 'key' | 'fact' | 'moment' | 'person' | 'disagreement' | 'wall' | 'at'> & {
  readonly kind: PlannedKind;
  /** What it says, where that is not told from what it is for. */
  readonly words: string;
  /** Since when it could have been planned: what was due before is not said afterwards. */
  readonly known: Instant;
  /** Counted from the day it is first wanted: once planned it keeps its time. */
  readonly stays: boolean;
};

/** A promise or an ask, and since when its day is known. */
export type DatedFact = { readonly fact: Fact; readonly known: Instant };

/**
 * A day on which something is to be looked at again: a round, a milestone, a decision. `key` begins with `review:` and holds
 * the day; without `words` it says to look back on the plan with that person.
 */
export type Review = Pick<Reminder, 'key' | 'fact' | 'person' | 'words'> & {
  readonly day: Day;
  readonly known: Instant;
};

export type ToPlan = {
  readonly facts: readonly DatedFact[];
  readonly moments: readonly Moment[];
  readonly disagreements: readonly Disagreement[];
  readonly reviews?: readonly Review[];
  /** Promises of the user that are in danger of being missed. */
  readonly warned: ReadonlySet<Id>;
  readonly me: Id | null;
  readonly above: ReadonlySet<Id>;
  /** Moments that the user planned: they are said whoever comes. */
  readonly own?: ReadonlySet<Id>;
  readonly settings: ReminderSettings;
  /** The days off among it; its moments are not looked at. */
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly zone: string;
};

type Wall = { readonly day: Day; readonly clock: Clock };

/**
 * Every reminder that ought to be there, told or not, each under a key that stays the same. The user's own promise, and an
 * ask of somebody above them: the working day before, and its day; once it is past its day, and once it is in danger, the
 * next working morning. What others owe: the second working day after its day. Moments with somebody above: once the
 * evening of the working day before for all of a day, and an hour before each; those of the user's own, whoever comes. A disagreement to come back to, and what is to be looked at again: that morning. Same input, same reminders.
 */
export const planReminders = (input: ToPlan): readonly Wanted[] => {
  const {
    facts,
    moments,
    disagreements,
    reviews = [],
    warned,
    me,
    above,
    own = new Set<Id>(),
    settings,
    calendar,
    now,
    zone,
  } = input;
  const none = { fact: null, moment: null, person: null, disagreement: null, words: '' };
  const atWall = (wall: Wall): Pick<Wanted, 'wall' | 'at'> => ({ wall, at: instantOnWall(wall, zone) });
  /** The first working morning after a day and after a point in time. */
  const morningAfter = (day: Day, when: Instant): Wall => {
    const wall = wallAt(millis(when), zone);
    const early = wall.day > day && wall.clock < settings.morning && isWorkday(wall.day, calendar);
    const from = early ? addDays(wall.day, -1) : wall.day;
    return { day: addWorkdays(from > day ? from : day, 1, calendar), clock: settings.morning };
  };

  const ofFact = ({ fact, known }: DatedFact): readonly Wanted[] => {
    const day = lastDayOf(fact.due);
    if (day === null || fact.closed !== null || fact.state !== 'accepted') return [];
    const mine = fact.owner !== null && fact.owner === me;
    const asked = fact.kind === 'request' && fact.owner !== null && above.has(fact.owner) && isMineOrOpen(fact.to, me);
    const wanted = (kind: PlannedKind, key: string, wall: Wall, person: Id | null, stays = false): Wanted => ({
      ...none,
      ...atWall(wall),
      key: `${kind}:${fact.id}:${day}${key}`,
      kind,
      fact: fact.id,
      person,
      known,
      stays,
    });
    if ((fact.kind === 'commitment' && mine) || asked) {
      const person = mine ? fact.to : fact.owner;
      return [
        wanted('due', ':eve', { day: addWorkdays(day, -1, calendar), clock: settings.evening }, person),
        wanted('due', ':day', { day, clock: settings.morning }, person),
        wanted('overdue', '', morningAfter(day, known), person),
        ...(warned.has(fact.id) ? [wanted('warning', '', morningAfter('0000-01-01', now), person, true)] : []),
      ];
    }
    const theirs = fact.kind === 'commitment' && fact.owner !== null && !mine && isMineOrOpen(fact.to, me);
    const asksThem = fact.kind !== 'commitment' && mine && fact.to !== null && fact.to !== me;
    if (!theirs && !asksThem) return [];
    const second = { day: addWorkdays(day, 2, calendar), clock: settings.morning };
    return [wanted('waiting', '', second, theirs ? fact.owner : fact.to)];
  };

  /** Somebody above; of the user's own moments anybody, or nobody (null). */
  const withWhom = ({ id, people }: Moment): Id | null | undefined =>
    people.find((one) => above.has(one)) ?? (own.has(id) ? (people.find((one) => one !== me) ?? null) : undefined);

  const ofMoment = (moment: Moment): readonly Wanted[] => {
    const person = withWhom(moment);
    if (person === undefined || moment.allDay || moment.status === 'cancelled') return [];
    const start = millis(moment.start);
    const key = `moment:${moment.id}:${new Date(start).toISOString().slice(0, 16)}`;
    const at = inZone(start - settings.before * 60_000, zone);
    // While it is still to come it is worth saying, however late it came in.
    const known = start > millis(now) ? inZone(0, zone) : now;
    return [{ ...none, key, kind: 'moment', moment: moment.id, person, wall: null, at, known, stays: false }];
  };

  /** One for all talks of a day; what comes in after the evening before is said an hour before it. */
  const ofDays = (): readonly Wanted[] => {
    const days = new Map<Day, { readonly moment: Moment; readonly person: Id }>();
    for (const moment of [...moments].sort((a, b) => millis(a.start) - millis(b.start) || a.id.localeCompare(b.id))) {
      const person = withWhom(moment);
      const { day } = wallAt(millis(moment.start), zone);
      // Nobody is in it, so there is no brief.
      const isTalk = person != null && !moment.allDay && moment.status !== 'cancelled';
      if (isTalk && !days.has(day)) days.set(day, { moment, person });
    }
    return [...days].map(([day, { moment, person }]) => ({
      ...none,
      ...atWall({ day: addWorkdays(day, -1, calendar), clock: settings.evening }),
      key: `brief:${moment.id}:${day}`,
      kind: 'brief',
      moment: moment.id,
      person,
      known: now,
      stays: false,
    }));
  };

  const ofDisagreement = ({ id, person, fact, backOn, closed, updated }: Disagreement): readonly Wanted[] => {
    if (backOn === null || closed !== null) return [];
    const key = `return:${id}:${backOn}`;
    const wall = { day: backOn, clock: settings.morning };
    return [
      { ...none, ...atWall(wall), key, kind: 'return', disagreement: id, person, fact, known: updated, stays: false },
    ];
  };

  const ofReview = ({ day, known, ...review }: Review): Wanted => ({
    ...none,
    ...review,
    ...atWall({ day, clock: settings.morning }),
    kind: 'review',
    known,
    stays: false,
  });

  return [
    ...facts.flatMap(ofFact),
    ...ofDays(),
    ...moments.flatMap(ofMoment),
    ...disagreements.flatMap(ofDisagreement),
    ...reviews.map(ofReview),
  ]
    .filter(({ kind }) => !settings.off.includes(kind))
    .sort((a, b) => millis(a.at) - millis(b.at) || a.key.localeCompare(b.key));
};

const isMineOrOpen = (to: Id | null, me: Id | null): boolean => to === null || to === me;
