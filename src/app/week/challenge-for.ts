import { z } from 'zod';
import type { Line } from '../../domain/documents/line.ts';
import { type Challenged, challengeName, challengeOf, toldFrom } from '../../domain/framework/challenge.ts';
import { ChallengeStep, earlyMs, type SentDraft, stepsOfChallenge } from '../../domain/framework/challenge-steps.ts';
import type { NextStep } from '../../domain/framework/next-step.ts';
import type { StepKind } from '../../domain/framework/plan-kinds.ts';
import { kindOfStep } from '../../domain/framework/step-places.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, fromWall, type Instant, millis } from '../../domain/shared/time.ts';
import { addWeeks, firstDayOf, Week } from '../../domain/shared/week.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { needsFor } from '../need/list.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

/** A week with one person above: the steps of it, each as far as facts show that it was done. */
export const Challenge = z.object({
  week: Week,
  /** Null where it was left out. */
  person: PersonName.nullable(),
  /** What it was chosen for; `own`: the user's word. */
  why: z.enum(['own', 'round', 'talk', 'thin', 'turn']),
  /** What `answer.give` is told: `right` takes it, `later` leaves this week out, `wrong` gives it to somebody else. */
  about: z.string(),
  /** In their order; empty where it was left out. */
  steps: z.array(ChallengeStep),
});
export type Challenge = Readonly<z.infer<typeof Challenge>>;

/** Steps of the week of which a step for the same person says the same already. */
const alike: Readonly<Partial<Record<StepKind, ChallengeStep['step']>>> = {
  priorities: 'priority',
  stale: 'priority',
  news: 'update',
  tell: 'need',
};

/** What of a challenge is still to do and stands in none of these steps. */
export const notAmong = (
  { person, steps: own }: Challenge,
  steps: readonly Pick<NextStep, 'about' | 'person' | 'also'>[],
): readonly ChallengeStep[] => {
  const said = new Set(
    steps.flatMap((step) => {
      const kind = kindOfStep(step);
      return kind !== null && [step, ...step.also].some((one) => one.person === person?.id) ? (alike[kind] ?? []) : [];
    }),
  );
  return own.filter(({ step, done }) => done === null && !said.has(step));
};

/** When a week begins on the user's wall clock. */
export const beginningOf = (week: Week, zone: string): Instant => fromWall(`${firstDayOf(week)}T00:00:00`, zone);

/** Needs that a draft can be about. */
const needy = new Set(['opportunity', 'timing', 'priority', 'success', 'commitment']);

const choose = (context: Context, week: Week, above: readonly Person[]) => {
  const store = context.store();
  const { now, zone } = context;
  const starts = new Map<Week, number>();
  const startOf = (one: Week): number => {
    const at = starts.get(one) ?? millis(beginningOf(one, zone));
    starts.set(one, at);
    return at;
  };
  const first = toldFrom(week);
  const ids = new Set(above.map(({ id }) => id));
  const talks = new Map<Id, number[]>();
  for (const { people, start } of store.moments.between(beginningOf(first, zone), beginningOf(addWeeks(week, 1), zone)))
    for (const id of people) if (ids.has(id)) talks.set(id, [...(talks.get(id) ?? []), millis(start)]);
  const rounds = store.cycles.opened(now);
  const people = above.map(
    (person): Challenged => ({
      id: person.id,
      created: millis(person.created),
      gone: person.gone === undefined ? null : millis(fromWall(`${person.gone}T00:00:00`, zone)),
      talks: talks.get(person.id) ?? [],
      rounds: rounds
        .filter((round) => round.person === person.id)
        .map(({ opened, closed }) => ({ opened: millis(opened), closed: closed === null ? null : millis(closed) })),
      onFile: store.currentFacts.onFile(person.id, beginningOf(first, zone)).facts,
    }),
  );
  return challengeOf(week, people, { startOf, answers: store.answers.starting('challenge:', now) });
};

/** The first need of somebody's to bring up. */
const needOf = (context: Context, person: Id): { readonly line: Line; readonly at: Id } | null => {
  const need = needsFor(context).find(({ person: of }) => of?.id === person);
  return need ? { line: need.line, at: need.fact ?? need.moment ?? '' } : null;
};

const stepsWith = (context: Context, person: Person, week: Week, needs: boolean): readonly ChallengeStep[] => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const known = knownFacts(context);
  const from = millis(beginningOf(week, zone));
  const to = millis(beginningOf(addWeeks(week, 1), zone));
  // What holds until something newer is said, and what was said in this week or shortly before.
  const holding = store.facts.withPerson(person.id, now, ['accepted'], ['priority', 'preference']);
  const ofKind = (kind: string, most: number) => holding.filter((fact) => fact.kind === kind).slice(0, most);
  const recent = store.facts
    .acceptedSince(from - earlyMs, now, ['reflection', 'risk', 'opportunity'])
    .filter(({ about: of }) => of.includes(person.id));
  const facts = known([...ofKind('priority', 30), ...ofKind('preference', 1), ...recent]);
  const raises = (about: Id | null): boolean =>
    about !== null && (needy.has(store.facts.at(about, now)?.kind ?? '') || store.moments.get(about) !== undefined);
  const sent = store.drafts
    .sentTo(person.id, now, 60)
    .flatMap((draft): SentDraft[] =>
      draft.sent === null || millis(draft.sent) < from
        ? []
        : [{ ...draft, sent: clock(draft.sent), raises: draft.kind === 'message' && raises(draft.about) }],
    );
  const raised = [...store.answers.starting('need:', now).values()].flatMap(({ about, person: of, answer, said }) => {
    const fact = of === person.id && answer === 'done' ? store.facts.at(about.slice('need:'.length), now) : undefined;
    const [whole] = fact ? known([fact]) : [];
    return whole ? [{ fact: whole, at: clock(said) }] : [];
  });
  const ended = millis(now) < to ? now : beginningOf(addWeeks(week, 1), zone);
  const talks = store.moments
    .between(beginningOf(week, zone), ended)
    .filter(({ people, end }) => people.includes(person.id) && millis(end) <= millis(now));
  const { reflected } = store.reflections.lookedBack(
    talks.map(({ id }) => id),
    now,
  );
  return stepsOfChallenge({
    called: calledName(person.name),
    today: dayOf(now),
    from,
    to,
    facts,
    sent,
    told: new Map([...store.told.howTold(person.id, now)].map(([fact, { at }]) => [fact, clock(at)])),
    raised,
    need: () => (needs ? needOf(context, person.id) : null),
    talk: talks.findLast(({ id }) => !reflected.has(id))?.id ?? null,
  });
};

/** Whose week it is and how far its steps are, as of now; null where nobody is above the user. */
export const challengeFor = (
  context: Context,
  week: Week,
  /** Without `needs` the need to raise is left general: finding it takes longest. */
  { needs = true }: { readonly needs?: boolean } = {},
): Challenge | null => {
  const store = context.store();
  const above = [...store.people.standing('above')]
    .filter(({ group }) => !group)
    .sort((a, b) => millis(a.created) - millis(b.created) || (a.id < b.id ? -1 : 1));
  if (above.length === 0) return null;
  const { person: id, skipped, about, why } = choose(context, week, above);
  if (skipped) return { week, person: null, why, about: about ?? '', steps: [] };
  const person = above.find((one) => one.id === id);
  if (!person) return null;
  return {
    week,
    person: personName(person),
    why,
    about: challengeName(person.id, week),
    steps: [...stepsWith(context, person, week, needs)],
  };
};
