import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { Prediction } from '../../domain/evaluation/prediction.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, Instant } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

/** A prediction as a page shows it. */
export const PredictionView = Prediction.extend({
  with: PersonName.nullable(),
  /** The words it speaks of; null where it rests on none. */
  source: LineSource.nullable(),
  /** The moment it was made for. */
  talk: z.object({ title: z.string(), start: Instant }).nullable(),
  /** Its day has come, or its talk is over: it can be told. */
  due: z.boolean(),
});
export type PredictionView = z.infer<typeof PredictionView>;

/** Gives predictions their names and words; everything is read once. */
export const predictionViews = (context: Context, predictions: readonly Prediction[]): PredictionView[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const today = dayOf(context.now);
  const facts = new Map(
    knownFacts(context)(
      [...new Set(predictions.flatMap(({ fact }) => fact ?? []))].flatMap(
        (id) => store.facts.at(id, context.now) ?? [],
      ),
    ).map((fact) => [fact.id, sourceOfKnown(fact)]),
  );
  const people = new Map(
    [...new Set(predictions.flatMap(({ person }) => person ?? []))].map((id) => [id, store.people.get(id)]),
  );
  return predictions.map((one): PredictionView => {
    const person = one.person === null ? undefined : people.get(one.person);
    const moment = one.moment === null ? undefined : store.moments.get(one.moment);
    const over = moment !== undefined && Date.parse(moment.end) <= Date.parse(context.now);
    return {
      ...one,
      made: clock(one.made),
      came: one.came === null ? null : { ...one.came, at: clock(one.came.at) },
      with: person ? personName(person) : null,
      source: one.fact === null ? null : (facts.get(one.fact) ?? null),
      talk: moment ? { title: moment.title, start: clock(moment.start) } : null,
      due: one.came === null && (one.by === null ? over : one.by <= today),
    };
  });
};

/** The one that is meant, as it stands now. Throws `AppError`: `not-found`. */
export const findPrediction = (context: Context, id: Id): Prediction => {
  const found = context.store().predictions.get(id, context.now);
  if (!found)
    throw new AppError('not-found', {
      field: 'prediction',
      detail: 'Nothing you expected has that id.',
      hint: '`updraft prediction.list` lists them with their ids.',
    });
  return found;
};
