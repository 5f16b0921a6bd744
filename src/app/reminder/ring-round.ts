import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import type { Vault } from '../workspace/vault.ts';
import { fireDue } from './fire.ts';
import { planNow } from './plan.ts';
import { sealTimetable } from './timetable.ts';
import { warnedFacts } from './warned-facts.ts';

/** What a round leaves for the next one of this process: what was planned for, and when it was looked (milliseconds). */
type Rung = { readonly planned: string; readonly looked?: number };
const rungOf = new WeakMap<Vault, Rung>();

/** Warnings come with the hours: so often, in milliseconds, reminders are planned anew though nothing was written. */
const planEvery = 15 * 60_000;

/**
 * Plans anew where something was written since (by whatever process), the zone is another, or a quarter of an hour has
 * passed on the clock; seals the times where that changed any. Whoever looks at reminders does so first; mostly it costs nothing.
 */
export const planIfChanged = (context: Context): void => {
  const { vault, now, zone } = context;
  const store = context.store();
  const state = (): string => `${store.changes()} ${zone} ${Math.floor(millis(now) / planEvery)}`;
  const before = rungOf.get(vault);
  if (state() === before?.planned) return;
  if (planNow(context, warnedFacts(context))) sealTimetable(context);
  rungOf.set(vault, { ...before, planned: state() });
};

/** One round while unlocked: plans, fires what is due, seals the times. Returns how many were fired. */
export const ringRound = (context: Context): number => {
  const { vault, now } = context;
  planIfChanged(context);
  const before = rungOf.get(vault);
  const fired = fireDue(context, before?.looked).length;
  if (fired > 0 || before?.looked === undefined) sealTimetable(context);
  rungOf.set(vault, { planned: '', ...before, looked: millis(now) });
  return fired;
};

/** After a lock everything is looked at anew. */
export const forgetRound = (vault: Vault): void => {
  rungOf.delete(vault);
};
