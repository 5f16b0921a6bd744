import type { Line } from '../../domain/documents/line.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { landscapeOf, timingSort } from '../../domain/framework/landscape.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { timingAhead } from '../../domain/proposals/timing.ts';
import { freezeOn, type TimingMaterial } from '../../domain/proposals/timing-reasons.ts';
import type { TheirMoment } from '../../domain/proposals/timing-slots.ts';
import { addDays, clockIn, type Day, dayOf, fromWall, millis } from '../../domain/shared/time.ts';
import { asksWith } from '../ask/asks-with.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import { busyUntil } from '../calendar/busy-until.ts';
import { calendarsOf, saidCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../draft/reader-of.ts';
import { landMaterial } from '../landscape/land-material.ts';
import { isOwn } from '../moment/own-moment.ts';
import { knownAndTold } from '../risk/known-and-told.ts';

const aDay = 86_400_000;
/** Bad news and asks are looked at so far back, in days. */
const lately = 30;
const prioritiesSince = 400 * aDay;

/** What was said longer ago without a day is taken to be over, in days. */
const holdsFor = 120;
const money =
  /[€$£¥]|\b(?:euros?|eur|usd|gbp|chf|pounds?|dollars?|francs?|kronor|yen)\b|\d{1,3}[,.' ]\d{3}|\d{4,}|\d ?(?:k|m)\b/i;

/** Whether an option but that of doing nothing costs money; null where no cost is said. */
const spendsOf = ({ options, lines }: Proposal): boolean | null => {
  const real = new Set(options.filter(({ state, nothing }) => state !== 'rejected' && !nothing).map(({ id }) => id));
  const costs = lines.filter(
    ({ part, state, option }) => part === 'cost' && state !== 'rejected' && (option === null || real.has(option)),
  );
  return costs.length === 0 ? null : costs.some(({ words }) => money.test(words));
};

/** Everything the timing of a proposal is told from, with what has to be asked and what lies in the past. */
export const timingMaterial = (
  context: Context,
  proposal: Proposal,
): {
  readonly material: TimingMaterial;
  readonly moments: readonly TheirMoment[];
  /** Whether a calendar of the user's was brought in. */
  readonly calendar: boolean;
  /** What names no day and may fall on any of them, said lately. */
  readonly undated: readonly Line[];
  /** The rest of what names no day. */
  readonly open: readonly Line[];
  /** What is dated in the past, in words. */
  readonly past: readonly Line[];
} => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const today = dayOf(clock(now));
  const last = addDays(today, timingAhead);
  const me = store.people.me()?.id ?? null;
  const decider = proposal.decider === null ? undefined : store.people.get(proposal.decider);
  const land = landMaterial(context, today, last);
  const house = landscapeOf(land);
  const calendar = calendarsOf(store, zone)(now);
  const moments = store.moments
    .between(now, fromWall(`${addDays(last, 1)}T00:00:00`, zone))
    .filter(({ people, status, allDay }) => decider && status !== 'cancelled' && !allDay && people.includes(decider.id))
    .map(({ id, title, start, end, people }) => ({
      id,
      title,
      start: clock(start),
      end: clock(end),
      few: people.length <= 4,
    }));
  const since = addDays(today, -lately);
  const claims = store.proposalClaims.ofProposals([proposal.id], now).get(proposal.id) ?? [];
  const kept = store.objections
    .ofProposal(proposal.id, now)
    .filter(
      ({ state, assigned, answer, due }) => state === 'accepted' && assigned !== null && answer === '' && due !== null,
    );
  const tests = claims.filter(
    ({ state, sort, testBy }) => state === 'accepted' && sort === 'assumption' && testBy !== null,
  );
  const waits = [
    ...kept.map(({ words, due, assigned }) => ({
      words,
      by: due ?? today,
      finder: assigned === me ? 'you' : calledName(store.people.get(assigned ?? '')?.name ?? 'a former contact'),
    })),
    ...tests.map(({ words, testBy }) => ({ words, by: testBy ?? today, finder: '' })),
  ];
  const plainly = (text: string): Line => ({ text, sources: [] });
  const planned = proposal.moment === null ? undefined : store.moments.get(proposal.moment);
  const fact = (id: string | null): boolean => id !== null && id !== proposal.ask;
  const priorities = decider
    ? knownFacts(context)(
        store.facts
          .acceptedSince(millis(now) - prioritiesSince, now, ['priority', 'commitment', 'success'])
          .filter(({ owner, closed, due, to }) => {
            const day = lastDayOf(due);
            return owner === decider.id && closed === null && to !== me && day !== null && day >= today && day <= last;
          }),
      )
    : [];
  const says = [
    proposal.title,
    ...proposal.options.filter(({ state, nothing }) => state !== 'rejected' && !nothing).map(({ name }) => name),
    ...proposal.lines.filter(({ state, option }) => state !== 'rejected' && option === null).map(({ words }) => words),
  ].join('. ');
  const spends = spendsOf(proposal);
  const weighing = new Set(
    store.rooms
      .people(proposal.id, now)
      .filter(({ leftOut }) => !leftOut)
      .map(({ person }) => person),
  );
  const ownLeave = new Set(
    land.facts
      .filter(({ about, owner }) => me !== null && (owner === me || (owner === null && about.every((id) => id === me))))
      .map(({ id }) => id),
  );
  const byFact = new Map(land.facts.map((one) => [one.id, one]));
  /** Whether it may fall on the days looked at, and would matter then. */
  const mayFall = ({ sources: [source] }: Line): boolean => {
    const one = byFact.get(source?.fact ?? '');
    if (!one || dayOf(one.said) < addDays(today, -holdsFor)) return false;
    const sort = timingSort(one.quote);
    if (sort === 'freeze') return freezeOn(one.quote, { says, spends }) !== 'other';
    if (sort === 'leave')
      return ownLeave.has(one.id) || one.about.some((id) => id === decider?.id || (id !== me && weighing.has(id)));
    return sort === 'reorganisation' || sort === 'board';
  };
  const talks = store.proposalTalks
    .of(proposal.id, now)
    .filter(({ held, dropped, person }) => held === null && dropped === null && person !== proposal.decider)
    .flatMap(({ moment, person }) => {
      const at = moment === null ? undefined : store.moments.get(moment);
      return at && at.status !== 'cancelled' && millis(at.end) > millis(now)
        ? [
            {
              called: calledName(store.people.get(person ?? '')?.name ?? 'a former contact'),
              start: clock(at.start),
              end: clock(at.end),
            },
          ]
        : [];
    });
  return {
    calendar: store.moments.between(now, fromWall(`${addDays(last, 1)}T00:00:00`, zone)).some((one) => !isOwn(one)),
    undated: house.open.filter(mayFall),
    material: {
      today,
      says,
      spends,
      decider: decider ? { id: decider.id, called: calledName(decider.name) } : null,
      weighing,
      ownLeave,
      house: house.entries.filter(({ sort }) => ['freeze', 'reorganisation', 'board', 'leave'].includes(sort)),
      busy: busyUntil(context, last),
      off: new Map((calendar.holidays ?? []).map(({ day, name }): [Day, string] => [day, name])),
      fiscalYearStart: saidCalendar(store).fiscalYearStart,
      known: moments.length > 0 || house.entries.length > 0 || (calendar.holidays ?? []).length > 0,
      theirs: moments.map(({ start, end }) => ({ start, end, allDay: false, away: false })),
      news: decider
        ? knownAndTold(context, decider.id).flatMap(({ quote, source, told, untold }): TimingMaterial['news'] => {
            const heard = told.find(({ person }) => person.id === decider.id);
            const waiting = untold.some(({ person, held }) => person.id === decider.id && held === null);
            if (heard) return dayOf(heard.at) >= addDays(today, -7) ? [{ quote, told: dayOf(heard.at), source }] : [];
            return waiting ? [{ quote, told: null, source }] : [];
          })
        : [],
      asks: decider
        ? asksWith(context, decider.id)
            .filter(
              ({ fact: id, asked, answer, longAgo }) =>
                fact(id) && answer === null && !longAgo && dayOf(asked) >= since,
            )
            .map(({ words, asked, source }) => ({ words, asked: dayOf(asked), source }))
        : [],
      priorities: priorities.map((one) => ({
        words: one.quote,
        last: lastDayOf(one.due) ?? last,
        source: sourceOfKnown(one),
      })),
      waits,
      talks,
      lead: decider ? readerOf(context, decider.id).style.leadDays : null,
      byDay: proposal.byDay,
    },
    moments: moments.filter(({ few }) => few).map(({ few: _, ...moment }) => moment),
    open: house.open.filter((line) => !mayFall(line)),
    past: [
      ...(proposal.byDay !== null && proposal.byDay < today && !proposal.ended
        ? [plainly('The day by which you needed an answer has passed: name another, or say what became of it.')]
        : []),
      ...(planned && millis(planned.end) < millis(now) && !proposal.ended
        ? [plainly(`“${planned.title}”, in which it was to be decided, is over: write down what was said.`)]
        : []),
      ...waits
        .filter(({ by }) => by < today)
        .map(({ words, finder }) =>
          plainly(
            finder === ''
              ? `The day on which this was to be known has passed: “${words}”`
              : `The day has passed by which ${finder === 'you' ? 'you were' : `${finder} was`} to find out: “${words}”`,
          ),
        ),
    ],
  };
};
