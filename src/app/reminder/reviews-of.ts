import type { Prediction } from '../../domain/evaluation/prediction.ts';
import { reviewOfPrediction } from '../../domain/evaluation/reviews.ts';
import { reviewsOfInitiative } from '../../domain/initiatives/reviews.ts';
import { reviewOfDecision } from '../../domain/proposals/reviews.ts';
import type { Review } from '../../domain/reminders/plan-reminders.ts';
import { clockIn, type Day, dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { standingDecisions } from '../decision/standing-decisions.ts';

/**
 * Days on which something is to be looked at again: of each open round its day to look back, of what was agreed its milestones and
 * its next decision; of what was decided on a proposal the day named for
 * it; of what the user expected the day on which it is known.
 */
export const reviewsOf = (context: Context): readonly Review[] => {
  const { store: open, now, zone } = context;
  const store = open();
  const clock = clockIn(zone);
  const talkOf = ({ moment: id, came }: Prediction): Day | null => {
    const moment = id === null || came !== null ? undefined : store.moments.get(id);
    return moment ? dayOf(clock(moment.start)) : null;
  };
  return [
    ...store.cycles.open(now).map(({ id, person, lookBack, updated }) => ({
      key: `review:${id}:${lookBack}`,
      fact: null,
      person,
      words: '',
      day: lookBack,
      known: updated,
    })),
    ...store.initiatives.begun(now).flatMap(reviewsOfInitiative),
    ...standingDecisions(context).flatMap(({ record, proposal }) => reviewOfDecision(record, proposal)),
    ...store.predictions.made(now).flatMap((one) => reviewOfPrediction(one, talkOf(one))),
  ];
};
