import { dayInWords, shortened, stopped, withoutEnding } from '../documents/words.ts';
import type { Review } from '../reminders/plan-reminders.ts';
import type { DecisionRecord } from './decision-record.ts';
import { reviewDayOf } from './decision-sentence.ts';
import type { Proposal } from './proposal.ts';

/**
 * The day on which a decision that stands is to be looked at again; of what was put off the day to ask again, unless the
 * proposal was taken up again before.
 */
export const reviewOfDecision = (
  one: DecisionRecord,
  { title, ended }: Pick<Proposal, 'title' | 'ended'>,
): readonly Review[] => {
  const day = reviewDayOf(one);
  if (day === null || (one.how === 'later' && ended === null)) return [];
  const name = withoutEnding(shortened(title, 14), '.');
  return [
    {
      key: `review:${one.id}:${day}`,
      fact: null,
      person: one.how === 'later' ? one.person : null,
      words:
        one.how === 'later'
          ? stopped(`${name}: put off on ${dayInWords(one.day, day)}, to be asked again`)
          : stopped(`${name}, decided on ${dayInWords(one.day, day)}: what came of it`).replace(/\.$/, '?'),
      day,
      known: one.made,
    },
  ];
};
