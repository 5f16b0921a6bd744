import { shortened, stopped, withoutEnding } from '../documents/words.ts';
import type { Review } from '../reminders/plan-reminders.ts';
import type { Prediction } from './prediction.ts';

/** The day on which it is asked what came of something expected; of a talk the debrief asks. */
export const reviewOfPrediction = ({ id, person, moment, words, by, made, came }: Prediction): readonly Review[] =>
  by === null || came !== null || moment !== null
    ? []
    : [
        {
          key: `review:${id}:${by}`,
          fact: null,
          person,
          words: stopped(`You expected: ${withoutEnding(shortened(words, 20), '.')}. What came`).replace(/\.$/, '?'),
          day: by,
          known: made,
        },
      ];
