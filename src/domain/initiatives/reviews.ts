import { dayInWords, shortened, stopped } from '../documents/words.ts';
import type { Review } from '../reminders/plan-reminders.ts';
import type { Initiative } from './initiative.ts';
import { openMilestones } from './standing-now.ts';

/**
 * The days of an initiative on which a reminder says what is due: milestones that are no promise, which has reminders of its
 * own, and the next decision.
 */
export const reviewsOfInitiative = (one: Initiative): readonly Review[] => {
  if (one.ended) return [];
  const name = shortened(one.name, 10);
  return [
    ...openMilestones(one).flatMap(({ id, words, due, fact, made }): Review[] =>
      due === null || fact !== null
        ? []
        : [
            {
              key: `review:${id}:${due}`,
              fact: null,
              person: one.sponsor,
              words: stopped(`${name}, due ${dayInWords(due, due)}: ${shortened(words, 20)}`),
              day: due,
              known: made,
            },
          ],
    ),
    ...(one.decision === '' || one.decisionOn === null
      ? []
      : [
          {
            key: `review:${one.id}:${one.decisionOn}`,
            fact: null,
            person: one.sponsor,
            words: stopped(
              `${name}, to be decided by ${dayInWords(one.decisionOn, one.decisionOn)}: ${shortened(one.decision, 20)}`,
            ),
            day: one.decisionOn,
            known: one.updated,
          },
        ]),
  ];
};
