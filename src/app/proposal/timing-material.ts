import type { Line } from '../../domain/documents/line.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { landscapeOf } from '../../domain/framework/landscape.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { timingAhead } from '../../domain/proposals/timing.ts';
import type { TimingMaterial } from '../../domain/proposals/timing-reasons.ts';
import type { TheirMoment } from '../../domain/proposals/timing-slots.ts';
import { addDays, clockIn, type Day, dayOf, fromWall, millis } from '../../domain/shared/time.ts';
import { asksWith } from '../ask/asks-with.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import { busyUntil } from '../calendar/busy-until.ts';
import { calendarsOf, saidCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../draft/reader-of.ts';
import { landMaterial } from '../landscape/land-material.ts';
import { knownAndTold } from '../risk/known-and-told.ts';

const aDay = 86_400_000;
/** Bad news and asks are looked at so far back, in days. */
const lately = 30;
const prioritiesSince = 400 * aDay;

/** Everything the timing of a proposal is told from, with what has to be asked and what lies in the past. */
export const timingMaterial = (
  context: Context,
  proposal: Proposal,
): {
  readonly material: TimingMaterial;
  readonly moments: readonly TheirMoment[];
  /** Dates of the house that name no day. */
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
  return {
    material: {
      today,
      says: [
        proposal.title,
        ...proposal.options.filter(({ state, nothing }) => state !== 'rejected' && !nothing).map(({ name }) => name),
        ...proposal.lines
          .filter(({ state, option }) => state !== 'rejected' && option === null)
          .map(({ words }) => words),
      ].join('. '),
      decider: decider ? { id: decider.id, called: calledName(decider.name) } : null,
      weighing: new Set(
        store.rooms
          .people(proposal.id, now)
          .filter(({ leftOut }) => !leftOut)
          .map(({ person }) => person),
      ),
      ownLeave: new Set(
        land.facts
          .filter(
            ({ about, owner }) => me !== null && (owner === me || (owner === null && about.every((id) => id === me))),
          )
          .map(({ id }) => id),
      ),
      house: house.entries.filter(({ sort }) => ['freeze', 'reorganisation', 'board', 'leave'].includes(sort)),
      busy: busyUntil(context, last),
      off: new Map((calendar.holidays ?? []).map(({ day, name }): [Day, string] => [day, name])),
      fiscalYearStart: saidCalendar(store).fiscalYearStart,
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
      lead: decider ? readerOf(context, decider.id).style.leadDays : null,
      byDay: proposal.byDay,
    },
    moments: moments.filter(({ few }) => few).map(({ few: _, ...moment }) => moment),
    open: house.open,
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
