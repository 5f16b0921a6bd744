import type { Relationship } from '../../domain/framework/relationship.ts';
import type { StepPlace } from '../../domain/framework/step-places.ts';
import { caseStep, isSoon } from '../../domain/proposals/case-step.ts';
import { gapsIn } from '../../domain/proposals/gaps.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, daysBetween } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

const putOffForDays = 7;

/** For each person who is to decide on a case soon: the step that makes it ready; none where nothing is missing. */
export const caseSteps = (
  context: Context,
  person?: Id,
): ((relationship: Pick<Relationship, 'person' | 'answers'>) => readonly StepPlace[]) => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const today = dayOf(clock(now));
  const open = store.proposals.begun(now).flatMap((one) => {
    if (one.ended !== null || one.decider === null || (person !== undefined && one.decider !== person)) return [];
    const moment = one.byDay !== null || one.moment === null ? undefined : store.moments.get(one.moment);
    const day = one.byDay ?? (moment ? dayOf(clock(moment.start)) : null);
    return day !== null && isSoon(day, today) ? [{ one, day }] : [];
  });
  if (open.length === 0) return () => [];
  return ({ person: { id, called }, answers }) =>
    open
      .filter(({ one }) => one.decider === id)
      .flatMap(({ one, day }): StepPlace[] => {
        const said = answers.get(`step:${id}:case:${one.id}`);
        const days = said === undefined ? 0 : daysBetween(dayOf(clock(said.said)), today);
        if (said?.answer === 'wrong' || (said?.answer === 'later' && days > 0 && days < putOffForDays)) return [];
        const later = store.answers.starting(`proposal:${one.id}:`, now);
        const gap = gapsIn(one, called).find(({ about }) => !later.has(about));
        if (gap === undefined) return [];
        const finished = said !== undefined && days === 0 && said.answer !== 'open';
        return [{ step: caseStep(one, { day, today, gap }, { id, called }), finished }];
      })
      .slice(0, 1);
};
