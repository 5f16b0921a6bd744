import type { FactKind } from './fact.ts';

/** After so many days without a new word a fact asks to be confirmed (SPEC 1.7). */
export const staleAfter: Partial<Record<FactKind, number>> = {
  priority: 90,
  preference: 180,
  position: 30,
  pressure: 90,
  success: 180,
};
