import { bias, weights } from './mail-weights-data.ts';

/** How surely a sentence with these traits holds an undertaking that a ledger would keep: 0 to 1. */
export const scoreOf = (traits: readonly string[]): number => {
  let sum = bias;
  for (const trait of traits) sum += weights[trait] ?? 0;
  return 1 / (1 + Math.exp(-sum / 64));
};
