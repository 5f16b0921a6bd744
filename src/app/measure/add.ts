import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { Changed, changed, stillGoing } from '../initiative/changed.ts';
import { NamedDay, Which } from '../initiative/fields.ts';
import { findInitiative } from '../initiative/find-initiative.ts';
import { operation } from '../operation.ts';

export const measureAdd = operation({
  name: 'measure.add',
  summary: 'Put down a figure of the measure of an initiative, as you write it, with its day.',
  surfaces: ['http', 'cli'],
  positional: ['initiative', 'figure', 'day'],
  input: z.object({
    initiative: Which,
    figure: z.string().trim().min(1).max(200, 'A figure with its unit is enough: at most 200 characters.'),
    /** Today where it is not said. */
    day: NamedDay.optional(),
    /** The words that say it. */
    fact: Id.optional(),
  }),
  output: Changed,
  run: (context, { initiative, figure, day, fact }) => {
    const store = context.store();
    const one = stillGoing(findInitiative(context, initiative));
    const today = dayOf(clockIn(context.zone)(context.now));
    if (fact !== undefined && !store.facts.at(fact, context.now))
      throw new AppError('not-found', { field: 'fact', detail: 'No fact has that id.' });
    if (day !== undefined && day > today)
      throw new AppError('bad-input', {
        field: 'day',
        detail: 'That day is still to come.',
        hint: 'Where it should be is its target.',
      });
    return changed(context, one, () =>
      store.initiatives.putMeasurement(one.id, {
        id: context.newId(),
        day: day ?? today,
        figure,
        fact: fact ?? null,
        made: context.now,
      }),
    );
  },
});
