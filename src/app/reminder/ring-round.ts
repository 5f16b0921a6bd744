import { dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { fireDue } from './fire.ts';
import { planNow } from './plan.ts';
import { sealTimetable } from './timetable.ts';
import { warnedFacts } from './warned-facts.ts';

/** What one round of ringing leaves for the next: what was planned for. */
export type Rung = { readonly state: string; readonly planned: number };
export const neverRung: Rung = { state: '', planned: Number.NEGATIVE_INFINITY };

/** Warnings come with the hours: so often, in milliseconds, reminders are planned anew though nothing was written. */
const planEvery = 15 * 60_000;

/**
 * One round while unlocked: plans anew where something was written (by whatever process), the day or the zone is another,
 * or it was long ago; fires what is due; seals the times. `steady` is in milliseconds, of a clock that never jumps.
 */
export const ringRound = (context: Context, before: Rung, steady: number): Rung & { readonly fired: number } => {
  const store = context.store();
  const stateOf = (): string => `${store.changes()} ${dayOf(context.now)} ${context.zone}`;
  const plans = stateOf() !== before.state || steady - before.planned >= planEvery;
  if (plans) planNow(context, warnedFacts(context));
  const fired = fireDue(context).length;
  if (plans || fired > 0) sealTimetable(context);
  return { state: stateOf(), planned: plans ? steady : before.planned, fired };
};
