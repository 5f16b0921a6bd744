import type { FactKind } from '../../facts/fact.ts';
import { factKinds } from '../../facts/fact.ts';
import type { Features } from './features.ts';

/** A trained scorer: per feature the weight for each class, in the order of `classes`; `bias` likewise. */
export type Weights = { readonly bias: readonly number[]; readonly of: ReadonlyMap<string, readonly number[]> };

/** What a stretch may be: a kind of fact, or nothing worth keeping. */
export const classes: readonly (FactKind | 'none')[] = [...factKinds, 'none'];

/** How likely each class is, in the order of `classes`; sums to 1. */
export const chances = (features: Features, { bias, of }: Weights): readonly number[] => {
  const sums = [...bias];
  for (const [name, strength] of features) {
    const weights = of.get(name);
    if (weights === undefined) continue;
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + strength * (weights[index] ?? 0);
  }
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
