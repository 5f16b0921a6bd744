import { z } from 'zod';
import type { Cycle, PlanItem } from '../../domain/framework/cycle.ts';
import { firstDays } from '../../domain/framework/first-days.ts';
import { addWorkdays, isWorkday } from '../../domain/language/calendar.ts';
import { Finding } from '../../domain/review/finding.ts';
import { addDays, Day, dayOf } from '../../domain/shared/time.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { inReach } from '../replay.ts';
import { CycleView, shownCycle } from './cycle-view.ts';
import { proposedFor } from './proposed.ts';
import { noRoundWith } from './with-whom.ts';

/** A round is looked back on after so many days. */
const roundDays = 42;

export const cycleOpen = operation({
  name: 'cycle.open',
  alias: 'cycle',
  summary:
    'Open a round of the method with somebody above you: a plan from what is proposed, and a day to look back; or the first thirty days with somebody new.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().trim().min(1).max(320),
    /** `first-days`: dated questions over four weeks. */
    kind: z.enum(['round', 'first-days']).default('round'),
    /** What should be different in the end. */
    aim: z.string().trim().max(2000).default(''),
    /** The day to look back; without it the working day six weeks from today, or thirty days for first days. */
    lookBack: Day.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
    /** Which of what is proposed goes into the plan, by its name (`step:…`, `method:…`); without it all of it. */
    take: z.array(z.string().trim().min(1).max(200)).max(40).optional(),
  }),
  output: z.object({
    cycle: CycleView,
    /** What in the aim would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { person: words, kind, aim, lookBack, take }) => {
    const store = context.store();
    const person = findPerson(store, words);
    const { now } = context;
    const today = dayOf(now);
    const refused = noRoundWith(person, today);
    if (refused) throw new AppError('bad-input', refused);
    if (lookBack !== undefined && lookBack <= today)
      throw new AppError('bad-input', { field: 'lookBack', detail: 'Look back on a day that is still to come.' });
    const calendar = calendarsOf(store, context.zone)(now);
    const workday = (day: Day): Day => (isWorkday(day, calendar) ? day : addWorkdays(day, 1, calendar));
    const proposed = proposedFor(context, person);
    const all = kind === 'round' ? proposed.round : proposed.firstDays;
    const unknown = take?.find((about) => !all.some((one) => one.about === about));
    if (unknown !== undefined)
      throw new AppError('bad-input', {
        field: 'take',
        detail: 'One of those is not proposed.',
        hint: '`updraft cycles PERSON` lists what is proposed with its names.',
      });
    return store.transaction(() => {
      if (store.cycles.stillOpen(person.id).length > 0)
        throw new AppError('exists', {
          field: 'person',
          detail: 'A round with them is open already.',
          hint: 'Go on in it, or close it first.',
        });
      const cycle: Cycle = {
        id: context.newId(),
        person: person.id,
        kind,
        aim,
        opened: now,
        lookBack: lookBack ?? workday(addDays(today, kind === 'round' ? roundDays : firstDays)),
        closed: null,
        learnt: '',
        learntAt: null,
        updated: now,
        plan: all
          .filter(({ about }) => take === undefined || take.includes(about))
          .map(
            ({ about, step, words: said, fact, on }): PlanItem => ({
              id: context.newId(),
              step,
              words: said,
              about,
              fact,
              on,
              made: now,
              ended: null,
            }),
          ),
      };
      store.cycles.put(cycle);
      return { cycle: shownCycle(context, cycle), careful: aim === '' ? [] : careful(aim) };
    });
  },
});
