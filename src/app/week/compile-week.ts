import { weekSentence } from '../../domain/documents/week-sentence.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { kindOfStep } from '../../domain/framework/step-places.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, clockIn, type Day, dayOf, fromWall, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { addWeeks, daysOf, type Week, weekOf } from '../../domain/shared/week.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import { momentView } from '../moment/moment-view.ts';
import { isOwn } from '../moment/own-moment.ts';
import { reflectionViews } from '../reflection/reflection-view.ts';
import { owedFor, sidesOf } from '../today/owed-for.ts';
import type { FactView } from '../views.ts';
import { beginningOf, challengeFor } from './challenge-for.ts';
import type { MilestoneRow, WeekShown } from './show.ts';

const dayMillis = 86_400_000;
/** Longer ago nobody remembers enough of a talk for a minute on it. */
const rememberedDays = 7;
const mostTalks = 200;

/** What of initiatives falls into these days: milestones and next decisions. */
const milestonesIn = (context: Context, from: Day, to: Day): readonly MilestoneRow[] =>
  context
    .store()
    .initiatives.begun(context.now)
    .filter(({ ended }) => ended === null)
    .flatMap(({ id, name, milestones, decision, decisionOn }) => [
      ...milestones
        .filter(({ due, dropped }) => due !== null && dropped === null && due >= from && due <= to)
        .map((one) => ({
          initiative: id,
          name,
          words: one.words,
          day: one.due ?? from,
          done: one.done,
          decision: false,
        })),
      ...(decisionOn !== null && decisionOn >= from && decisionOn <= to
        ? [{ initiative: id, name, words: decision, day: decisionOn, done: null, decision: true }]
        : []),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.name.localeCompare(b.name)));

/** Talks with somebody above that were noted, and that nothing was looked back on; the last first. */
const toLookBackOn = (context: Context, above: ReadonlySet<Id>): readonly StoredMoment[] => {
  const store = context.store();
  const { now, zone } = context;
  const since = inZone(millis(now) - rememberedDays * dayMillis, zone);
  const ended = store.moments
    .between(since, now)
    .filter(({ people, end }) => millis(end) <= millis(now) && people.some((id) => above.has(id)));
  const { reflected, debriefed } = store.reflections.lookedBack(
    ended.map(({ id }) => id),
    now,
  );
  const left = store.answers.starting('reflection:', now);
  return ended
    .filter(({ id }) => debriefed.has(id) && !reflected.has(id) && !left.has(`reflection:${id}`))
    .toReversed();
};

/** Compiles a week from facts, moments and initiatives, on the user's wall clock. */
export const compileWeek = (context: Context, week: Week): WeekShown => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const days = daysOf(week);
  const [from = today, to = today] = [days[0], days[6]];
  const when = to < today ? 'past' : from > today ? 'coming' : 'now';
  const sides = sidesOf(context);
  const { above, mine, theirs, counts } = sides;
  const clock = clockIn(zone);
  const [begins, ends]: readonly [Instant, Instant] = [beginningOf(week, zone), beginningOf(addWeeks(week, 1), zone)];
  const asShown = momentView(store, zone);
  const dayOfMoment = ({ start, allDay }: Pick<StoredMoment, 'start' | 'allDay'>): Day =>
    allDay ? dayOf(start) : dayOf(clock(start));
  const moments = store.moments
    // What lasts all day is kept under its day, wherever that begins.
    .between(fromWall(`${addDays(from, -1)}T00:00:00`, zone), fromWall(`${addDays(to, 2)}T00:00:00`, zone))
    .filter((one) => isOwn(one) || one.people.some((id) => above.has(id)))
    .filter((moment) => dayOfMoment(moment) >= from && dayOfMoment(moment) <= to)
    .slice(0, mostTalks);

  const open = when === 'past' ? null : owedFor(context, sides);
  const stillOpen = open === null ? null : new Set([...open.iOwe, ...open.theyOwe].map(({ id }) => id));
  const shows = (fact: Fact): boolean =>
    counts(fact) && (mine(fact) || theirs(fact)) && (fact.closed !== null || (stillOpen?.has(fact.id) ?? true));
  const due = store.owed.dueIn(now, from, to).filter(shows);
  const view = factViews(store, now, zone, due);
  const dueOn = (day: Day, side: (fact: Fact) => boolean): FactView[] =>
    due.filter((fact) => lastDayOf(fact.due) === day && side(fact)).map(view);
  const milestones = milestonesIn(context, from, to);
  const late = when === 'now' ? (open?.iOwe ?? []).filter(({ due: of }) => (lastDayOf(of) ?? '9999') < from) : [];
  const lateToMe =
    when === 'now' ? (open?.theyOwe ?? []).filter(({ due: of }) => (lastDayOf(of) ?? '9999') < from) : [];
  const challenge = challengeFor(context, week);
  // Of a week that has passed only what was done is said.
  const told = challenge && when === 'past' && !challenge.steps.some(({ done }) => done !== null) ? null : challenge;
  const asks = told?.steps.some(({ step, done }) => step === 'priority' && done === null) ? told.person?.id : undefined;
  const steps = (when === 'now' ? stepsFor(context, { besides: new Set([...(stillOpen ?? [])]) }) : []).filter(
    // The challenge asks it already.
    (step) => !(step.person === asks && (kindOfStep(step) === 'priorities' || kindOfStep(step) === 'stale')),
  );
  const calledOf = (id: Id): string => calledName(store.people.get(id)?.name ?? '');
  const isOpen = ({ closed }: Fact): boolean => closed === null;
  const openMine = due.filter((fact) => mine(fact) && isOpen(fact));
  const isLate = (fact: Fact): boolean => (lastDayOf(fact.due) ?? '9999') < today;
  return {
    week,
    from,
    to,
    when,
    before: addWeeks(week, -1),
    after: addWeeks(week, 1),
    current: weekOf(today),
    sentence: weekSentence({
      when,
      talks: when === 'now' ? moments.filter(({ end }) => millis(end) > millis(now)).length : moments.length,
      mine: when === 'past' ? openMine.length : openMine.filter((fact) => !isLate(fact)).length,
      theirs: due.filter((fact) => theirs(fact) && isOpen(fact)).length,
      late: when === 'now' ? late.length + openMine.filter(isLate).length : 0,
      milestones: milestones.filter(({ done }) => done === null).length,
      kept: due.filter((fact) => mine(fact) && fact.closed?.how === 'kept').length,
    }),
    late: late.slice(0, 20),
    lateToMe: lateToMe.slice(0, 20),
    days: days.map((day) => ({
      day,
      moments: moments.filter((moment) => dayOfMoment(moment) === day).map(asShown),
      iOwe: dueOn(day, mine),
      theyOwe: dueOn(day, theirs),
      milestones: milestones.filter((one) => one.day === day),
    })),
    steps: steps.map((step) => ({
      ...step,
      name: calledOf(step.person),
      also: step.also.map((one) => ({ ...one, name: calledOf(one.person) })),
    })),
    challenge: told,
    lookBack: when === 'now' ? toLookBackOn(context, above).slice(0, 5).map(asShown) : [],
    reflections: store.reflections.between(begins, ends, now).map(reflectionViews(context)),
    noneAbove: above.size === 0,
  };
};
