import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { Changed, changed, stillGoing, wholeInitiative } from './changed.ts';
import { Which } from './fields.ts';
import { findInitiative } from './find-initiative.ts';

export const initiativeTake = operation({
  name: 'initiative.take',
  summary:
    'Take what is proposed from words on file into an initiative: its measure, a figure, a milestone, a setback, the next decision.',
  surfaces: ['http', 'cli'],
  positional: ['initiative', 'fact'],
  input: z.object({ initiative: Which, /** The words that are proposed. */ fact: Id }),
  output: Changed,
  run: (context, { initiative, fact }) => {
    const store = context.store();
    const one = stillGoing(findInitiative(context, initiative));
    const proposal = wholeInitiative(context, one.id).proposals.find((each) => each.fact === fact);
    if (!proposal)
      throw new AppError('not-found', {
        field: 'fact',
        detail: 'Nothing of that is proposed here.',
        hint: '`updraft initiative NAME` shows what is.',
      });
    const { as, measure, baseline, target, figure, words, day } = proposal;
    const id = context.newId();
    const made = context.now;
    const updated = context.now;
    const take = {
      measure: () =>
        store.initiatives.put({
          ...one,
          measure: one.measure || measure,
          baseline: one.baseline || baseline,
          target: one.target || target,
          updated,
        }),
      decision: () => store.initiatives.put({ ...one, decision: words, decisionOn: day, updated }),
      figure: () => store.initiatives.putMeasurement(one.id, { id, figure, fact, made, day: day ?? made.slice(0, 10) }),
      milestone: () =>
        store.initiatives.putMilestone(
          one.id,
          {
            id,
            words,
            fact,
            made,
            due: day,
            firstDue: null,
            done: null,
            dropped: null,
            why: '',
          },
          made,
        ),
      setback: () =>
        store.initiatives.putSetback(
          one.id,
          {
            id,
            fact,
            words,
            lesson: '',
            adjusted: '',
            day: day ?? made.slice(0, 10),
            made,
          },
          made,
        ),
    } as const;
    return changed(context, one, take[as]);
  },
});
