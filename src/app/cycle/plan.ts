import { z } from 'zod';
import type { Cycle, PlanItem } from '../../domain/framework/cycle.ts';
import { partsOf } from '../../domain/framework/plan-kinds.ts';
import { SixStep } from '../../domain/framework/six-steps.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { CycleView, findCycle, shownCycle } from './cycle-view.ts';
import { proposedFor } from './proposed.ts';

const Words = z.string().trim().min(1).max(2000, 'A sentence is enough: at most 2,000 characters.');
const ADay = Day.refine(inReach, 'Name a year from 1900 to 2200.').nullable();

const Input = z.object({
  cycle: Id,
  /** The item to change; without it one is added, or the round itself is changed. */
  item: Id.optional(),
  /** What to add, in your own words. */
  add: Words.optional(),
  /** Which of the six steps it belongs to. */
  step: SixStep.optional(),
  /** What to add of what is proposed, by its name. */
  take: z.string().trim().min(1).max(200).optional(),
  /** Other words for the item. */
  words: Words.optional(),
  /** The day of the item; `null` takes it away. */
  on: ADay.optional(),
  /** What becomes of the item; `open` takes that back, `remove` takes it out of the plan. */
  to: z.enum(['done', 'dropped', 'open', 'remove']).optional(),
  why: z.string().trim().max(2000).default(''),
  /** What should be different in the end, of the round. */
  aim: z.string().trim().max(2000).optional(),
  /** Another day to look back. */
  lookBack: Day.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
});

export const cyclePlan = operation({
  name: 'cycle.plan',
  summary:
    'Change the plan of an open round: add something, say that it is done or dropped, give it a day, take it out.',
  surfaces: ['http', 'cli'],
  positional: ['cycle', 'item'],
  input: Input,
  output: z.object({
    cycle: CycleView,
    /** The item that was added or changed; null where it was the round, or an item was taken out. */
    item: Id.nullable(),
    careful: z.array(Finding),
  }),
  run: (context, input) => {
    const store = context.store();
    const { now } = context;
    return store.transaction(() => {
      const cycle = findCycle(context, input.cycle);
      if (cycle.closed !== null)
        throw new AppError('exists', {
          field: 'cycle',
          detail: 'That round is closed, so its plan stays as it was.',
          hint: 'Open it again, or open another.',
        });
      const { plan, item } = changed(
        input,
        cycle,
        () => {
          const person = store.people.get(cycle.person);
          const proposed = person ? proposedFor(context, person) : undefined;
          const taken = [...(proposed?.round ?? []), ...(proposed?.firstDays ?? [])].find(
            ({ about }) => about === input.take,
          );
          if (input.take !== undefined && !taken)
            throw new AppError('bad-input', { field: 'take', detail: 'That is not proposed.' });
          return {
            id: context.newId(),
            step: input.step ?? taken?.step ?? 'influence',
            words: input.add ?? taken?.words ?? '',
            about: input.add === undefined ? (taken?.about ?? '') : '',
            fact: taken?.fact ?? null,
            on: input.on === undefined ? (taken?.on ?? null) : input.on,
            made: now,
            ended: null,
          };
        },
        now,
      );
      const next: Cycle = {
        ...cycle,
        plan,
        ...(input.aim === undefined ? {} : { aim: input.aim }),
        ...(input.lookBack === undefined ? {} : { lookBack: input.lookBack }),
        updated: after(cycle.updated, now, context.zone),
      };
      store.cycles.put(next);
      const said = [input.add, input.words, input.aim, input.why].filter((one) => one !== undefined && one !== '');
      return {
        cycle: shownCycle(context, next),
        item: input.to === 'remove' ? null : (item?.id ?? null),
        careful: said.length === 0 ? [] : careful(said.join('\n\n')),
      };
    });
  },
});

/** A round may be of two who became one: the person in a name tells nothing. */
const isSamePlan = (one: PlanItem, other: PlanItem): boolean => {
  const [a, b] = [partsOf(one.about), partsOf(other.about)];
  return a.kind !== null && a.kind === b.kind && a.fact === b.fact;
};

const changed = (
  { item: id, add, take, words, on, to, why, step, aim, lookBack }: z.infer<typeof Input>,
  { plan }: Cycle,
  fresh: () => PlanItem,
  now: string,
): { readonly plan: PlanItem[]; readonly item: PlanItem | null } => {
  if (id === undefined) {
    if (add === undefined && take === undefined) {
      if (aim === undefined && lookBack === undefined)
        throw new AppError('bad-input', { field: 'add', detail: 'Say what to add, or name the item to change.' });
      return { plan, item: null };
    }
    const item = fresh();
    // What is in the plan already is not planned twice.
    const there = item.about === '' ? undefined : plan.find((one) => isSamePlan(one, item) && one.ended === null);
    return there ? { plan, item: there } : { plan: [...plan, item], item };
  }
  const before = plan.find((one) => one.id === id);
  if (!before) throw new AppError('not-found', { field: 'item', detail: 'Nothing in that plan has that id.' });
  if (to === 'remove') return { plan: plan.filter((one) => one.id !== id), item: before };
  const item: PlanItem = {
    ...before,
    ...(words === undefined ? {} : { words }),
    ...(step === undefined ? {} : { step }),
    ...(on === undefined ? {} : { on }),
    ...(to === undefined ? {} : { ended: to === 'open' ? null : { at: now, how: to, why } }),
  };
  return { plan: plan.map((one) => (one.id === id ? item : one)), item };
};
