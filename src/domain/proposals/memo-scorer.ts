import { caseParts, optionParts } from './proposal.ts';

/** What a piece of a memo may be: a part of the case or of an option, an option itself, what is recommended, the ask, or nothing of these. */
export const memoLabels = ['none', 'option', 'nothing', 'chosen', 'ask', ...caseParts, ...optionParts] as const;
export type MemoLabel = (typeof memoLabels)[number];

/** Weights of each trait for the labels, in their order; and of one label after another. */
export type MemoWeights = {
  readonly traits: ReadonlyMap<string, Float32Array>;
  /** From the label before (the last row: none) to this one. */
  readonly after: readonly Float32Array[];
};

const size = memoLabels.length;

/** A piece's label, and how far it is before the next best (in the scorer's own measure). */
export type Scored = { readonly label: MemoLabel; readonly margin: number };

const ownOf = (traits: readonly string[], weights: MemoWeights): Float64Array => {
  const own = new Float64Array(size);
  for (const trait of traits) {
    const of = weights.traits.get(trait);
    if (of) for (let label = 0; label < size; label += 1) own[label] = (own[label] ?? 0) + (of[label] ?? 0);
  }
  return own;
};

const empty = new Float32Array(size);

/** The most fitting sequence of labels for pieces with these traits (Viterbi, with max-marginals); linear in the pieces. */
export const labelsOf = (pieces: readonly (readonly string[])[], weights: MemoWeights): readonly Scored[] => {
  const own = pieces.map((traits) => ownOf(traits, weights));
  // The best that leads to each label of a piece, and the best that follows from it.
  const to: Float64Array[] = [];
  for (const [place, of] of own.entries()) {
    const before = to[place - 1];
    to.push(
      of.map((value, label) => {
        if (!before) return value + (weights.after[size]?.[label] ?? 0);
        let most = Number.NEGATIVE_INFINITY;
        for (let last = 0; last < size; last += 1)
          most = Math.max(most, (before[last] ?? 0) + ((weights.after[last] ?? empty)[label] ?? 0));
        return most + value;
      }),
    );
  }
  const from: Float64Array[] = own.map(() => new Float64Array(size));
  for (let place = own.length - 2; place >= 0; place -= 1) {
    const [of, rest, here] = [own[place + 1], from[place + 1], from[place]];
    if (!of || !rest || !here) continue;
    for (let label = 0; label < size; label += 1) {
      const row = weights.after[label] ?? empty;
      let most = Number.NEGATIVE_INFINITY;
      for (let next = 0; next < size; next += 1)
        most = Math.max(most, (row[next] ?? 0) + (of[next] ?? 0) + (rest[next] ?? 0));
      here[label] = most;
    }
  }
  return own.map((_, place) => {
    let [best, second, label] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    for (let one = 0; one < size; one += 1) {
      const sum = (to[place]?.[one] ?? 0) + (from[place]?.[one] ?? 0);
      if (sum > best) [best, second, label] = [sum, best, one];
      else if (sum > second) second = sum;
    }
    return { label: memoLabels[label] ?? 'none', margin: best - second };
  });
};
