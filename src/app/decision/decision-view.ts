import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { DecisionRecord } from '../../domain/proposals/decision-record.ts';
import { reviewDayOf } from '../../domain/proposals/decision-sentence.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import type { StoredDecision } from '../../store/proposal-decisions.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

/** A record as a page shows it. */
export const DecisionView = DecisionRecord.extend({
  proposal: z.object({ id: Id, title: z.string() }),
  /** Who decided; null where nobody is known, or no longer anybody. */
  who: PersonName.nullable(),
  source: LineSource.nullable(),
  /** Another record took its place. */
  superseded: z.boolean(),
  /** When it is to be looked at again; null: on no day, or it was. */
  review: Day.nullable(),
  reviewDue: z.boolean(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** Gives records their names and words, in the order they come in; everything is read once. */
export const decisionViews = (context: Context, records: readonly StoredDecision[]): readonly DecisionView[] => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const today = dayOf(clock(now));
  const facts = records.flatMap(({ fact }) => (fact === null ? [] : (store.facts.at(fact, now) ?? [])));
  const sources = new Map(knownFacts(context)(facts).map((fact) => [fact.id, sourceOfKnown(fact)]));
  const replaced = new Set(records.flatMap(({ supersedes }) => supersedes ?? []));
  const titles = new Map<Id, string>();
  for (const { proposal } of records)
    if (!titles.has(proposal)) titles.set(proposal, store.proposals.get(proposal, now)?.title ?? '');
  const people = new Map(
    [...new Set(records.flatMap(({ person }) => person ?? []))].map((id) => [id, store.people.get(id)]),
  );
  return records.map((one): DecisionView => {
    const person = one.person === null ? undefined : people.get(one.person);
    const superseded = replaced.has(one.id);
    const review = superseded ? null : reviewDayOf(one);
    return {
      ...one,
      made: clock(one.made),
      proposal: { id: one.proposal, title: titles.get(one.proposal) ?? '' },
      who: person ? personName(person) : null,
      source: one.fact === null ? null : (sources.get(one.fact) ?? null),
      superseded,
      review,
      reviewDue: review !== null && review <= today,
    };
  });
};

/** The record of that id. Throws `AppError('not-found')`. */
export const findDecision = (context: Context, id: Id): StoredDecision => {
  const found = context.store().proposalDecisions.get(id, context.now);
  if (!found)
    throw new AppError('not-found', {
      field: 'decision',
      detail: 'No decision has that id.',
      hint: '`updraft decision.list` lists them with their ids.',
    });
  return found;
};
