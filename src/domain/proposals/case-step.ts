import { dueInWords } from '../documents/words.ts';
import type { NextStep } from '../framework/next-step.ts';
import type { Id } from '../shared/id.ts';
import { type Day, daysBetween } from '../shared/time.ts';
import type { Gap } from './gaps.ts';

/** So many days before it is decided, what is missing in a case is a step of the week. */
const soon = 10;

/** Whether a case is decided in the next days. */
export const isSoon = (day: Day, today: Day): boolean => {
  const days = daysBetween(today, day);
  return days >= 0 && days <= soon;
};

/** The step that makes a case ready for whoever is to decide it soon: the one thing that is missing. Its name ends in the proposal. */
export const caseStep = (
  { id, title }: { readonly id: Id; readonly title: string },
  { day, today, gap }: { readonly day: Day; readonly today: Day; readonly gap: Gap },
  decider: { readonly id: Id; readonly called: string },
): NextStep => {
  const when = dueInWords(day, today);
  return {
    about: `step:${decider.id}:case:${id}`,
    person: decider.id,
    also: [],
    line: {
      text: `${decider.called} is to decide on “${title}” ${when === 'today' || when === 'tomorrow' ? when : `by ${when}`}, and the case leaves open: ${gap.question}`,
      sources: [],
    },
    does: 'draft',
    way: 'proposal',
    facts: [],
    source: null,
    question: null,
  };
};
