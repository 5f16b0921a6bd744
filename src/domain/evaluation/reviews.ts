import { shortened, stopped, withoutEnding } from '../documents/words.ts';
import type { Review } from '../reminders/plan-reminders.ts';
import type { Day } from '../shared/time.ts';
import type { Prediction } from './prediction.ts';

/** The day on which it is asked what came of something expected; what is known by `talk`, the day of its talk, the debrief asks. */
export const reviewOfPrediction = (
  { id, person, words, by, made, came }: Prediction,
  talk: Day | null,
): readonly Review[] =>
  by === null || came !== null || (talk !== null && by <= talk)
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
