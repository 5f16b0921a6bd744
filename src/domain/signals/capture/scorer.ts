import type { FactKind } from '../../facts/fact.ts';
import { factKinds } from '../../facts/fact.ts';
import type { Features } from './features.ts';

/** What a stretch may be: a kind of fact, or nothing worth keeping. */
export const classes: readonly (FactKind | 'none')[] = [...factKinds, 'none'];
export const nothing = classes.length - 1;

/** What the trained reader knows, each row in the order of `classes`. */
export type Weights = {
  readonly bias: readonly number[];
  /** In steps of a twentieth. */
  readonly of: ReadonlyMap<string, ArrayLike<number>>;
  /** What a class gains by following another: a row for each class, and a last one for the beginning of a note. */
  readonly after: readonly (readonly number[])[];
};

/** What speaks for each class, in the order of `classes`. */
export const scoresOf = (features: Features, { bias, of }: Weights): Float64Array => {
  const sums = Float64Array.from(bias);
  for (const [name, strength] of features) {
    const row = of.get(name);
    if (row === undefined) continue;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (strength / 20) * (row[at] ?? 0);
  }
  return sums;
};
