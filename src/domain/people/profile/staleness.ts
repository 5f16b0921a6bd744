import type { Fact, FactKind } from '../../facts/fact.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../../shared/time.ts';

/** After so many days nobody can be sure any more that it still holds. */
export const holdsForDays: Partial<Readonly<Record<FactKind, number>>> = {
  priority: 90,
  preference: 180,
  position: 30,
};

/** When a fact was last known to hold: confirmed by the user, or said. */
export const knownSince = (fact: Pick<Fact, 'said' | 'lastConfirmed'>): Instant =>
  fact.lastConfirmed !== null && dayOf(fact.lastConfirmed) > dayOf(fact.said) ? fact.lastConfirmed : fact.said;

/** Whether a fact asks to be confirmed, and for how many days nothing was heard of it; null where it holds or never ages. */
export const staleness = (
  fact: Pick<Fact, 'kind' | 'said' | 'lastConfirmed'>,
  today: Day,
): { readonly days: number } | null => {
  const most = holdsForDays[fact.kind];
  if (most === undefined) return null;
  const days = daysBetween(dayOf(knownSince(fact)), today);
  return days > most ? { days } : null;
};
